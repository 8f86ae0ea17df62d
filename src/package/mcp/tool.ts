// As a whole, of which the bundler takes what is used: `{ z }` would bring every language's messages.
import type * as z from 'zod';
import type { Screen } from '../terminal/screen.ts';
import { createStyle } from '../terminal/style.ts';

/** A tool of the server: what it takes, what it answers, and how. */
export interface Tool<
  Input extends z.ZodObject = z.ZodObject,
  Output extends z.ZodObject = z.ZodObject,
> {
  readonly name: string;
  readonly title: string;
  /** For the model: when to use it, and what the answer leaves open. */
  readonly description: string;
  readonly input: Input;
  readonly output: Output;
  /** @throws {UsageError} when what is asked for is not there. */
  call(input: z.infer<Input>): Promise<Answer<z.infer<Output>>>;
}

/** The answer of a tool, for programs and for reading. Text from outside is escaped in both. */
export interface Answer<Structured> {
  readonly structured: Structured;
  readonly text: string;
}

/** Types a tool by its schemas. */
export function defineTool<Input extends z.ZodObject, Output extends z.ZodObject>(
  tool: Tool<Input, Output>,
): Tool<Input, Output> {
  return tool;
}

/** Text for a model has neither colour nor width. */
export const PLAIN: Screen = { style: createStyle(false), width: Number.POSITIVE_INFINITY };

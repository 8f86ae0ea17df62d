// Imported as a whole so that the bundler keeps what is used: `{ z }` brings every language's messages.
import type * as z from 'zod';
import type { Immutable } from '../../../schema/published/immutable.ts';
import type { Screen } from '../../terminal/screen.ts';
import { createStyle } from '../../terminal/style.ts';
import { TOOL_HINTS } from './tool-hints.ts';

/** The maximum length of a text that a tool takes as it was printed, in UTF-16 units. */
export const MAX_PASTE = 200_000;

/** A tool of the server: its input, its output and its function. */
export interface Tool<
  Input extends z.ZodObject = z.ZodObject,
  Output extends z.ZodObject = z.ZodObject,
> {
  readonly name: string;
  readonly title: string;
  /** For the model: when to use it, and what the answer does not say. */
  readonly description: string;
  readonly input: Input;
  readonly output: Output;
  /** @throws {UsageError} when a service or an action does not exist. */
  call(input: z.infer<Input>): Promise<Answer<Immutable<z.infer<Output>>>>;
}

/** The answer of a tool, for programs and as text. The text is escaped; the server escapes `structured`. */
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

/** Text for a model has no color and no width. */
export const PLAIN: Screen = {
  style: createStyle(false),
  width: Number.POSITIVE_INFINITY,
  hints: TOOL_HINTS,
};

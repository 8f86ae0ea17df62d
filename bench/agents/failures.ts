import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { RetryAnswerSchema } from '../../src/schema/reviewed/meaning.ts';

const AnswerSchema = z.strictObject({
  /** The code that decides: the inner one of an error inside an error; `null` if it is not Tencent Cloud's. */
  code: z.string().nullable(),
  /** As the text spells it; `null` where the text does not name one. */
  parameter: z.string().nullable(),
  /** What was denied; `null` without a denial, and its resource where the text does not name it. */
  permission: z.strictObject({ operation: z.string(), resource: z.string().nullable() }).nullable(),
  /** Whether to send the same call again. */
  retry: RetryAnswerSchema,
});

const ExpectSchema = AnswerSchema.omit({ code: true }).extend({
  /** One, or each that a text without a code can have; empty if the error is not Tencent Cloud's. */
  codes: z.array(z.string()),
});
const FailureSchema = z.strictObject({ id: z.string(), text: z.string(), expect: ExpectSchema });
const GivenSchema = z.looseObject({ id: z.string(), ...AnswerSchema.partial().shape });

/** What somebody reads from a failure. */
export type Answer = z.infer<typeof AnswerSchema>;

/** A made-up text in the manner of a real one, and what a perfect reader reads from it. */
export type Failure = z.infer<typeof FailureSchema>;

/**
 * The forty failures.
 * @throws {z.ZodError | SyntaxError} when a line is not a failure.
 */
export function readFailures(): Failure[] {
  const url = new URL('failures.ndjson', import.meta.url);
  return linesOf(readFileSync(url, 'utf8')).map((line) => FailureSchema.parse(line));
}

/**
 * A model's answers by the failure's ID, from lines of JSON; a field that it leaves out is `undefined` and never right.
 * @throws {z.ZodError | SyntaxError} when a line is not an answer.
 */
export function readAnswers(text: string): Map<string, Partial<Answer>> {
  return new Map(
    linesOf(text).map((line) => {
      const { id, code, parameter, permission, retry } = GivenSchema.parse(line);
      return [
        id,
        {
          ...(code !== undefined && { code }),
          ...(parameter !== undefined && { parameter }),
          ...(permission !== undefined && { permission }),
          ...(retry !== undefined && { retry }),
        },
      ];
    }),
  );
}

function linesOf(text: string): unknown[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
}

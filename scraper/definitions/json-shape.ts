import type { z } from 'zod';

/** A file that is not of the shape its kind has. The message says where; the run adds the file. */
export class JsonShapeError extends Error {
  override readonly name = 'JsonShapeError';
}

/** A JSON object's members. `where` names the value in the message of the error. */
export function recordAt(value: unknown, path: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new JsonShapeError(`${path} is not an object`);
  return value as Record<string, unknown>;
}

/** A JSON list's items. */
export function listAt(value: unknown, path: string): unknown[] {
  if (!Array.isArray(value)) throw new JsonShapeError(`${path} is not a list`);
  return value;
}

/** A JSON text. */
export function textAt(value: unknown, path: string): string {
  if (typeof value !== 'string') throw new JsonShapeError(`${path} is not a text`);
  return value;
}

/** A JSON text that may be absent or `null`, which is the empty text then. */
export function optionalTextAt(value: unknown, path: string): string {
  return value === undefined || value === null ? '' : textAt(value, path);
}

/** A name as nearly all are: every schema of names takes it. */
const USUAL_NAME = /^[A-Za-z][A-Za-z0-9]{0,59}$/;

/**
 * Whether names fit a schema of names. A hundred thousand come by, so the usual ones are told by
 * their look.
 */
export function nameFit(schema: z.ZodType<string>): (name: string) => boolean {
  return (name) => USUAL_NAME.test(name) || schema.safeParse(name).success;
}

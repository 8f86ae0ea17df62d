import type { z } from 'zod';

/** JSON without the expected shape. The message gives the path in the file; the run adds the file. */
export class JsonShapeError extends Error {
  override readonly name = 'JsonShapeError';
}

/** A JSON object's members. `path` is the value's path in error messages. */
export function recordAt(value: unknown, path: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new JsonShapeError(`${path} is not an object`);
  return value as Record<string, unknown>;
}

/** The items of a JSON array. */
export function listAt(value: unknown, path: string): unknown[] {
  if (!Array.isArray(value)) throw new JsonShapeError(`${path} is not a list`);
  return value;
}

/** A JSON string. */
export function textAt(value: unknown, path: string): string {
  if (typeof value !== 'string') throw new JsonShapeError(`${path} is not a text`);
  return value;
}

/** A JSON string; empty if it is absent or `null`. */
export function optionalTextAt(value: unknown, path: string): string {
  return value === undefined || value === null ? '' : textAt(value, path);
}

/** The form of nearly all names, which every schema of names accepts. */
const USUAL_NAME = /^[A-Za-z][A-Za-z0-9]{0,59}$/;

/**
 * Makes a test for names that fit a schema. It runs a hundred thousand times, so usual names are matched
 * by a pattern first.
 */
export function nameFit(schema: z.ZodType<string>): (name: string) => boolean {
  return (name) => USUAL_NAME.test(name) || schema.safeParse(name).success;
}

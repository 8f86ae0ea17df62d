/** How much of an input from outside is kept, in UTF-16 units. */
export const LIMITS = {
  /** A response that is parsed as JSON. */
  response: 10_000_000,
  /** The longest known code has 89. */
  code: 160,
  message: 10_000,
  requestId: 200,
} as const;

/** The kinds of slots, each with its letter in the pattern of a compiled form. */
export const SLOT_KINDS = {
  /** A path of names and indexes: `Filters.0.Values`. */
  parameter: 'p',
  /** A name that ends in what it is: `ImageId`, `instanceType`. */
  key: 'k',
  /** What a parameter was set to. */
  value: 'v',
  number: 'n',
  /** `[1, 100]`, `1-100`. */
  range: 'r',
  /** `[a, b, c]`, or names between commas. */
  list: 'l',
  /** An id of a resource, a domain, an address. */
  id: 'i',
  word: 'w',
  /** A few words. */
  words: 's',
  unit: 'u',
  /** A type of instance: `SA2.MEDIUM2`. */
  type: 't',
  zone: 'z',
  /** The rest of a sentence. */
  text: 'x',
} as const;
export type SlotKind = keyof typeof SLOT_KINDS;

import { z } from 'zod';

/** A word or a phrase in lower case. */
const WordSchema = z
  .string()
  .min(1)
  .max(40)
  .refine((word) => word === word.toLowerCase().trim(), 'is not in lower case');
const WordsSchema = z.array(WordSchema).min(1);

/**
 * A concept of the field: a line of `content/reviewed/glossary.json`. Its words mean the same to a search. An English
 * word may belong to several concepts, a Chinese one to one.
 */
export const ConceptSchema = z.strictObject({
  /** English words, phrases, spellings, and the HTTP status; the most usual first. */
  en: WordsSchema,
  /** Chinese words in simplified characters, also those of Taiwan and Hong Kong. */
  zh: WordsSchema,
  /** Whether it says so little that a result without it can be right: `interface`, `failed`. */
  vague: z.literal(true).optional(),
});
export type Concept = z.infer<typeof ConceptSchema>;

/** The terms of the field, and what else a search needs to read a question. */
export const GlossarySchema = z.strictObject({
  /** Sorted by their first English word. */
  concepts: z.array(ConceptSchema),
  /** Words of questions that say nothing about a subject. */
  stopWords: z.strictObject({ en: WordsSchema, zh: WordsSchema }),
  /** Each traditional character in `from`, and at the same place in `to` the simplified one that concepts use. */
  traditional: z
    .strictObject({ from: z.string(), to: z.string() })
    .refine(({ from, to }) => from.length === to.length, 'has lists of two lengths'),
});
export type Glossary = z.infer<typeof GlossarySchema>;

import { type Language, languageOf } from '../programs/language.ts';

/** What editors call languages, where it is not our name. */
const BY_ID = new Map<string, Language>([
  ['typescript', 'javascript'],
  ['typescriptreact', 'javascript'],
  ['javascriptreact', 'javascript'],
  ['vue', 'javascript'],
  ['svelte', 'javascript'],
  ['kotlin', 'java'],
  ['jsonc', 'json'],
  ['jsonl', 'json'],
  ...(
    ['javascript', 'go', 'python', 'java', 'php', 'csharp', 'ruby', 'terraform', 'yaml'] as const
  ).map((language) => [language, language] as const),
  ['json', 'json'],
  ['log', 'log'],
]);

/** The language of an open document: as the editor says, else by its name; a text of another kind is read as a log. */
export function documentLanguage(languageId: string, uri: string): Language {
  return BY_ID.get(languageId) ?? languageOf(uri) ?? 'log';
}

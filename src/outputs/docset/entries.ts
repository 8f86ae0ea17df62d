import { loadAdvice } from '../../knowledge/advice/load-advice.ts';
import type { Content } from '../../schema/facts/content.ts';
import type { SearchRecord } from '../../search/index/record.ts';
import { searchRecords } from '../../search/index/records.ts';
import { GUIDES } from '../../site/guides/guides.ts';
import { sitePath } from '../../text/paths.ts';
import { fileOfAddress } from '../local-site/site-links.ts';

/** The types of entries; Dash and Zeal have an icon for each. */
export type EntryType = 'Error' | 'Method' | 'Struct' | 'Service' | 'Guide';

/** A row of the docset's index: the name that you type, and the file below `Documents` that it opens. */
export interface DocsetEntry {
  name: string;
  type: EntryType;
  /** May end in an anchor. */
  path: string;
}

const TYPES = { error: 'Error', action: 'Method', service: 'Service', type: 'Struct' } as const;

/**
 * Everything that you can look up in a docset, sorted by type, name and path: each service by its short name, each
 * distinct code once (its page leads to the services that share it), each action and data type of a service version,
 * each guide and advice by its title.
 */
export function docsetEntries(content: Content): DocsetEntry[] {
  const entries = [
    ...searchRecords(content, () => []).flatMap(recordEntry),
    ...Object.values(GUIDES).map(({ title, path }) => entry(title, 'Guide', path)),
    ...loadAdvice().map(({ title, name }) => entry(title, 'Guide', sitePath.advice(name))),
  ];
  const keyOf = ({ type, name, path }: DocsetEntry) => `${type}\n${name}\n${path}`;
  const byKey = new Map(entries.map((one) => [keyOf(one), one]));
  return [...byKey.keys()].sort().flatMap((key) => byKey.get(key) ?? []);
}

function recordEntry({ kind, name, path }: SearchRecord): DocsetEntry[] {
  return kind === 'parameter' ? [] : [entry(name, TYPES[kind], path)];
}

function entry(name: string, type: EntryType, path: string): DocsetEntry {
  return { name, type, path: fileOfAddress(path, '/') };
}

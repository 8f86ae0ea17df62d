import { loadAdvice } from '../../knowledge/advice/load-advice.ts';
import type { Content } from '../../schema/facts/content.ts';
import type { SearchRecord } from '../../search/index/record.ts';
import { searchRecords } from '../../search/index/records.ts';
import { GUIDES } from '../../site/guides/guides.ts';
import { sitePath } from '../../text/paths.ts';
import { fileOfAddress } from '../local-site/site-links.ts';

/** The types of entries, each one of those that Dash and Zeal have an icon for. */
export type EntryType = 'Error' | 'Method' | 'Struct' | 'Service' | 'Guide';

/** A line of the docset's index: what one types, and the file below `Documents` that it opens. */
export interface DocsetEntry {
  name: string;
  type: EntryType;
  /** May end in an anchor. */
  path: string;
}

const TYPES = { error: 'Error', action: 'Method', service: 'Service', type: 'Struct' } as const;

/**
 * Everything that a docset's reader can look up, by bare names: each service by its short name, each distinct code
 * once (its page leads on to the services that share it), each action and data type of a service version, each
 * guide and advice by its title. In order of type, name and path.
 */
export function docsetEntries(content: Content): DocsetEntry[] {
  const entries = [
    ...searchRecords(content).flatMap(recordEntry),
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

import type { Counts } from '../../schema/facts/manifest.ts';
import {
  type ChangeKind,
  ChangeKindSchema,
  type CountedRecord,
  CountedRecordSchema,
} from '../../schema/history/change-kind.ts';

export type { ChangeKind, CountedRecord };

/** The kinds of changes, in the order of reports. */
export const CHANGE_KINDS = ChangeKindSchema.options;

/** A fact that differs, as text; `null` for a state without the fact. */
export interface FactChange {
  fact: string;
  before: string | null;
  after: string | null;
}

/** The wordings that only one state has; those that both have are left out. */
export interface WordingChange {
  before: string[];
  after: string[];
}

/** The kind of a record's part: a parameter, a member, or a code that an action returns. */
export type PartPlace = 'input' | 'output' | 'member' | 'returns';

/** A part of a record that both states contain. */
export interface PartChange {
  place: PartPlace;
  name: string;
  kind: Extract<ChangeKind, 'added' | 'removed' | 'changed' | 'reworded'>;
  facts: FactChange[];
  /** `null` where the wording is the same. */
  wording: WordingChange | null;
}

/** A record that differs. Its parts are listed only if both states contain it. */
export interface RecordChange {
  kind: ChangeKind;
  name: string;
  /** When a source listed it last, of a record that is now marked; `null` for any other. */
  lastSeen: string | null;
  facts: FactChange[];
  /** `null` where the wording is the same. */
  wording: WordingChange | null;
  /** By place, then by name. */
  parts: PartChange[];
}

/** The records of a service version that differ, each list in the order of its names. */
export interface ServiceVersionChange {
  service: string;
  apiVersion: string;
  /** `changed` if both states contain the version. */
  kind: Exclude<ChangeKind, 'reworded'>;
  /** When a source listed any of its records last, of a version that is marked; else `null`. */
  lastSeen: string | null;
  actions: RecordChange[];
  dataTypes: RecordChange[];
  errorCodes: RecordChange[];
}

/** The records that a {@link ContentDiff} counts, in the order of reports. */
export const COUNTED_RECORDS = CountedRecordSchema.options;

/** How many records of each sort changed in each way. */
export type ChangeCounts = Record<CountedRecord, Record<ChangeKind, number>>;

/** One of the two states that were compared. */
export interface ComparedState {
  /** The date of its data, as its manifest states it. */
  updatedAt: string | null;
  /** The counts of the state, without removed records. */
  counts: Counts;
}

/** What differs between two states of content. Every list is in the order of its names. */
export interface ContentDiff {
  before: ComparedState;
  after: ComparedState;
  /** Whether nothing differs; the dates and sources of the states may. */
  isEmpty: boolean;
  counts: ChangeCounts;
  /** The distinct codes that only the newer state lists, and only the older. */
  distinctCodes: { added: string[]; removed: string[] };
  commonErrorCodes: RecordChange[];
  serviceVersions: ServiceVersionChange[];
  /** A service's permissions under its name, an operation's as `cam:UpdateAccessKey`. */
  permissions: RecordChange[];
  products: RecordChange[];
}

import type { ReleaseEvent } from '../../../schema/facts/release-history.ts';

/** The lists of names of an event; those that are empty are left out. */
export type EncodedLists = Partial<
  Pick<ReleaseEvent, 'version' | 'actions' | 'types' | 'codes' | 'input' | 'output' | 'returns'>
>;

/** What one release added and removed in a service version: the place of the release, the version, and both lists. */
export type EncodedChange = readonly [
  place: number,
  apiVersion: string,
  added: EncodedLists | 0,
  removed?: EncodedLists,
];

/** The changes of a service at one site, by series. */
export interface EncodedSiteChanges {
  readonly cli: readonly EncodedChange[];
  readonly sdk: readonly EncodedChange[];
}

/** A line of the file: a service and its changes at each site. */
export type ServiceLine = readonly [
  service: string,
  sites: Readonly<Record<string, EncodedSiteChanges>>,
];

/** The first line: the releases of each site, by series, as `encodeReleases` packs them. */
export type ReleaseLines = Readonly<Record<string, { readonly cli: string; readonly sdk: string }>>;

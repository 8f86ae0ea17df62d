import * as z from 'zod';
import { EditionSchema } from '../../../schema/facts/edition.ts';
import { counted } from '../../../text/count-text.ts';
import {
  changesBetween,
  type OwnedNames,
  type VersionChanges,
} from '../../answers/changes/changes-between.ts';
import { resolveScope } from '../../answers/scope.ts';
import { pageOf } from './page.ts';
import { ServiceInput } from './schemas.ts';
import { defineTool } from './tool.ts';

const MAX_VERSIONS = 50;
const MAX_NAMES = 20;

const NamesOutput = z.object({ count: z.int(), names: z.array(z.string()) });
const KINDS = {
  removedCodes: NamesOutput,
  removedActions: NamesOutput,
  newCodes: NamesOutput,
  newActions: NamesOutput,
  newlyReturned: NamesOutput.describe('Action and code: an action may return the code now'),
  newParameters: NamesOutput.describe('Action and parameter'),
};
const KIND_NAMES = Object.keys(KINDS) as (keyof typeof KINDS)[];

/** Lists what changed between two releases. */
export const compareReleases = defineTool({
  name: 'compare_releases',
  title: 'List what changed between releases',
  description: `Lists what changed in the Tencent Cloud API between two releases of the SDK, or two dates: removed and new codes and actions, codes that actions newly return, new parameters. Without a service it gives counts, ${MAX_VERSIONS} versions of services at a time; with one, ${MAX_NAMES} names of each kind at a time. Use it before or after an upgrade of an SDK.`,
  input: z.object({
    from: z.string().max(40).describe('The release that you have, 3.0.1200, or a date, 2026-01-31'),
    to: z
      .string()
      .max(40)
      .optional()
      .describe('The release to compare with; by default the newest'),
    service: ServiceInput.optional(),
    site: EditionSchema.default('international').describe('The site whose releases are compared'),
    offset: z
      .int()
      .min(0)
      .default(0)
      .describe('How many versions to leave out; with a service, how many names of each kind'),
  }),
  output: z.object({
    from: z.object({ release: z.string(), date: z.string() }),
    to: z.object({ release: z.string(), date: z.string() }),
    versions: z
      .array(
        z.object({
          service: z.string(),
          apiVersion: z.string(),
          version: z.enum(['added', 'removed']).nullable().describe('Whether all of it is'),
          ...KINDS,
        }),
      )
      .describe('versionCount in all'),
    versionCount: z.int(),
    totals: z.record(z.enum(KIND_NAMES), z.int()).describe('Counts over all versions'),
    nextOffset: z.int().nullable().describe('null after the last'),
  }),
  async call({ from, to, service, site, offset }) {
    await resolveScope({ service });
    const changes = await changesBetween({ site, from, to, service });
    const all = changes.versions.map(namesOf);
    const { versions, nextOffset, says } =
      service === undefined ? pageOfVersions(all, offset) : pageOfNames(all, offset);
    const point = ({ release, date }: { release: string; date: string }) => ({ release, date });
    const structured = {
      from: point(changes.from),
      to: point(changes.to),
      versions,
      versionCount: all.length,
      totals: totalsOf(all),
      nextOffset,
    };
    const { to: end, totals } = structured;
    const head = `From ${from} to ${end.release} (${end.date}): ${says}`;
    const counts = KIND_NAMES.map((kind) => `${kind} ${totals[kind]}`).join('; ');
    return { structured, text: [head, `In all: ${counts}`, ...versions.map(lineOf)].join('\n') };
  },
});

type Names = ReturnType<typeof namesOf>;

function namesOf({ service, apiVersion, version, removed, added }: VersionChanges) {
  const owned = (list: readonly OwnedNames[]) =>
    list.flatMap(({ action, names }) => names.map((name) => `${action} ${name}`));
  const names: Readonly<Record<keyof typeof KINDS, readonly string[]>> = {
    ...{ removedCodes: removed.codes, removedActions: removed.actions },
    ...{ newCodes: added.codes, newActions: added.actions },
    newlyReturned: owned(added.returned),
    newParameters: owned(added.input),
  };
  return { service, apiVersion, version, names };
}

/** Counts of some versions. */
function pageOfVersions(all: readonly Names[], offset: number) {
  const page = { offset, size: MAX_VERSIONS, noun: 'changed version' };
  const { items, nextOffset, says } = pageOf(all, page);
  return { versions: items.map((one) => partOf(one, 0, 0)), nextOffset, says };
}

/** All versions of a service with some names of each kind. */
function pageOfNames(all: readonly Names[], offset: number) {
  const lists = all.flatMap(({ names }) => Object.values(names));
  const longest = lists.reduce((most, list) => (list.length > most.length ? list : most), []);
  const page = { offset, size: MAX_NAMES, noun: 'name' };
  const { nextOffset, says } = pageOf(longest, page);
  const versions = all.map((one) => partOf(one, offset, MAX_NAMES));
  const head = `${counted(all.length, 'changed version')}; of each kind at most ${says}`;
  return { versions, nextOffset, says: head };
}

function partOf({ names, ...version }: Names, offset: number, size: number) {
  const part = (kind: keyof typeof KINDS) => ({
    count: names[kind].length,
    names: names[kind].slice(offset, offset + size),
  });
  return {
    ...version,
    ...{ removedCodes: part('removedCodes'), removedActions: part('removedActions') },
    ...{ newCodes: part('newCodes'), newActions: part('newActions') },
    ...{ newlyReturned: part('newlyReturned'), newParameters: part('newParameters') },
  };
}

function totalsOf(all: readonly Names[]) {
  const total = (kind: keyof typeof KINDS) =>
    all.reduce((sum, { names }) => sum + names[kind].length, 0);
  return Object.fromEntries(KIND_NAMES.map((kind) => [kind, total(kind)])) as Record<
    keyof typeof KINDS,
    number
  >;
}

function lineOf(one: ReturnType<typeof partOf>): string {
  const { service, apiVersion, version } = one;
  const parts = KIND_NAMES.flatMap((kind) => {
    const { count, names } = one[kind];
    return count === 0 ? [] : `${kind} ${count}${names.length > 0 ? `: ${names.join(', ')}` : ''}`;
  });
  return `${service} ${apiVersion}${version ? ` (${version})` : ''}: ${parts.join('; ') || 'only data types or responses'}`;
}

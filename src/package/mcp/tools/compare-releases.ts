import * as z from 'zod';
import { EditionSchema } from '../../../schema/facts/edition.ts';
import {
  type ChangedNames,
  changesBetween,
  type OwnedNames,
  type VersionChanges,
} from '../../answers/changes/changes-between.ts';
import { resolveScope } from '../../answers/scope.ts';
import { ServiceInput } from './schemas.ts';
import { defineTool } from './tool.ts';

const MAX_VERSIONS = 60;
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

/** Lists what changed between two releases. */
export const compareReleases = defineTool({
  name: 'compare_releases',
  title: 'List what changed between releases',
  description: `Lists what changed in the Tencent Cloud API between two releases of the SDK, or two dates: removed and new codes and actions, codes that actions newly return, new parameters. Without a service it gives counts for each service; with one, the first ${MAX_NAMES} names of each kind. Use it before or after an upgrade of an SDK.`,
  input: z.object({
    from: z.string().max(40).describe('The release that you have, 3.0.1200, or a date, 2026-01-31'),
    to: z
      .string()
      .max(40)
      .optional()
      .describe('The release to compare with; by default the newest'),
    service: ServiceInput.optional(),
    site: EditionSchema.default('international').describe('The site whose releases are compared'),
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
  }),
  async call({ from, to, service, site }) {
    await resolveScope({ service });
    const changes = await changesBetween({ site, from, to, service });
    const names = service === undefined ? 0 : MAX_NAMES;
    const versions = changes.versions.slice(0, MAX_VERSIONS).map((one) => shortened(one, names));
    const point = ({ release, date }: { release: string; date: string }) => ({ release, date });
    const structured = {
      from: point(changes.from),
      to: point(changes.to),
      versions,
      versionCount: changes.versions.length,
    };
    const head = `From ${from} to ${structured.to.release} (${structured.to.date}): ${structured.versionCount} service versions changed`;
    return { structured, text: [head, ...versions.map(lineOf)].join('\n') };
  },
});

function shortened({ service, apiVersion, version, removed, added }: VersionChanges, max: number) {
  const cut = (names: readonly string[]) => ({ count: names.length, names: names.slice(0, max) });
  const owned = (list: readonly OwnedNames[]) =>
    cut(list.flatMap(({ action, names }) => names.map((name) => `${action} ${name}`)));
  const both = (side: ChangedNames) => [cut(side.codes), cut(side.actions)] as const;
  const [[removedCodes, removedActions], [newCodes, newActions]] = [both(removed), both(added)];
  return {
    ...{ service, apiVersion, version },
    ...{ removedCodes, removedActions, newCodes, newActions },
    newlyReturned: owned(added.returned),
    newParameters: owned(added.input),
  };
}

function lineOf(one: ReturnType<typeof shortened>): string {
  const { service, apiVersion, version, ...kinds } = one;
  const parts = Object.entries(kinds).flatMap(([kind, { count, names }]) =>
    count === 0 ? [] : [`${kind} ${count}${names.length > 0 ? `: ${names.join(', ')}` : ''}`],
  );
  return `${service} ${apiVersion}${version ? ` (${version})` : ''}: ${parts.join('; ')}`;
}

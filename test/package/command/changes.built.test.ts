import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { foldEvents, placesOf, presentFacts } from '../../../src/content/history/fold-events.ts';
import { loadHistory } from '../../../src/content/history/load-history.ts';
import type {
  ChangedNames,
  ReleaseChanges,
} from '../../../src/package/answers/changes/changes-between.ts';
import { tcerr } from './tcerr.ts';

const SITES = ['international', 'china'] as const;
const folder = mkdtempSync(join(tmpdir(), 'tcerr-changes-'));
afterAll(() => rmSync(folder, { recursive: true }));

function changes(...args: string[]): ReleaseChanges {
  return JSON.parse(tcerr(['changes', '--json', ...args]).stdout);
}

/** The releases of the Go SDK of a site at some parts of the whole series. */
function releaseAt(site: (typeof SITES)[number], part: number): string {
  const { sdk } = historyOf(site).releases;
  return sdk[Math.floor((sdk.length - 1) * part)]?.release ?? '';
}

function historyOf(site: (typeof SITES)[number]) {
  const history = loadHistory(process.env.CONTENT_DIR || 'content', site);
  if (!history) throw new Error(`no history of the ${site} site`);
  return history;
}

const lines = (service: string, apiVersion: string, side: ChangedNames) => [
  ...side.codes.map((code) => `${service} ${apiVersion} code ${code}`),
  ...side.actions.map((action) => `${service} ${apiVersion} action ${action}`),
  ...side.returned.flatMap(({ action, names }) =>
    names.map((code) => `${service} ${apiVersion} returns ${action} ${code}`),
  ),
];

describe.each(SITES)('tcerr changes of the %s site', (site) => {
  it.each([
    [0.2, 0.5],
    [0.7, 0.9],
    [0.9, 1],
  ])('are the difference of both states, from %d to %d of the releases', (first, last) => {
    const [from, to] = [releaseAt(site, first), releaseAt(site, last)];
    const { releases, services } = historyOf(site);
    const places = placesOf(releases.sdk);
    const expected = { added: [] as string[], removed: [] as string[] };
    for (const [service, { sdk }] of services) {
      const fold = (until: string, events = sdk) =>
        foldEvents(events, places, places.get(until) ?? 0);
      const [before, after] = [fold(from), fold(to)];
      for (const [apiVersion, spans] of after) {
        const [old, now] = [presentFacts(before.get(apiVersion) ?? new Map()), presentFacts(spans)];
        const key = (fact: string) => `${service} ${apiVersion} ${fact}`;
        // What a release only shows for the first time does not count as a change.
        const isFound = (fact: string) => {
          const [first] = spans.get(fact) ?? [];
          return first?.isFound === true && first.from > (places.get(from) ?? 0);
        };
        const owner = (fact: string) => `action ${fact.split(' ')[1]}`;
        const isPart = (fact: string) => fact.startsWith('returns ');
        for (const fact of now)
          if (fact !== 'version' && !old.has(fact) && !isFound(fact))
            if (!isPart(fact) || old.has(owner(fact))) expected.added.push(key(fact));
        // What is only found in between and is gone may have been there before.
        for (const fact of spans.keys())
          if (
            !old.has(fact) &&
            !now.has(fact) &&
            isFound(fact) &&
            fact !== 'version' &&
            !isPart(fact)
          )
            expected.removed.push(key(fact));
        for (const fact of old)
          if (fact !== 'version' && !now.has(fact) && !isPart(fact))
            expected.removed.push(key(fact));
      }
    }
    const { versions } = changes('--site', site, '--from', from, '--to', to);
    const told = (side: 'added' | 'removed') =>
      versions.flatMap((one) => lines(one.service, one.apiVersion, one[side])).sort();
    expect(told('added')).toEqual(expected.added.sort());
    expect(told('removed')).toEqual(expected.removed.sort());
    expect(expected.added.length).toBeGreaterThan(0);
  });
});

describe('tcerr changes', () => {
  it('takes a date, and a release of the command-line tool', () => {
    const { sdk, cli } = historyOf('international').releases;
    const release = sdk[Math.floor(sdk.length / 2)];
    const { from } = changes('--from', release?.date ?? '');
    expect(from.date).toBe(release?.date);
    const other = cli[Math.floor(cli.length / 2)];
    expect(changes('--from', other?.release ?? '').from).toMatchObject({
      release: other?.release,
      date: other?.date,
    });
  });

  it('names the nearest releases of one that does not exist', () => {
    const { status, stderr } = tcerr(['changes', '--from', '3.0.99999']);
    expect(status).toBe(2);
    expect(stderr).toMatch(`the nearest are ${releaseAt('international', 1)}`);
    expect(tcerr(['changes', '--from', 'yesterday']).status).toBe(2);
    const backwards = ['--from', releaseAt('china', 1), '--to', releaseAt('china', 0.5)];
    expect(tcerr(['changes', '--site', 'china', ...backwards])).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/ is before /),
    });
  });

  it.each(['2026-02-31', '2025-02-29', '2024-13-01', '2024-00-10'])(
    'refuses %s, which is not in the calendar',
    (date) => {
      expect(tcerr(['changes', '--from', date])).toMatchObject({
        status: 2,
        stderr: expect.stringContaining(`there is no day ${date}`),
      });
      expect(tcerr(['changes', '--from', '2024-02-29', '--to', date]).status).toBe(2);
    },
  );

  it('takes the leap day of a leap year', () => {
    expect(tcerr(['changes', '--from', '2024-02-29', '--service', 'cam']).status).toBe(0);
  });

  it('prints text and Markdown, and exits with 1 where nothing changed', () => {
    const from = releaseAt('international', 0.5);
    const { versions } = changes('--from', from);
    const { service = '', apiVersion } = versions[0] ?? {};
    const args = ['changes', '--from', from, '--service', service];
    expect(tcerr(args)).toMatchObject({ status: 0, stderr: '' });
    expect(tcerr(args).stdout).toMatch(`\n${service} ${apiVersion}`);
    expect(tcerr([...args, '--markdown']).stdout).toMatch(`\n## ${service} ${apiVersion}`);
    expect(tcerr(['changes', '--from', releaseAt('international', 1)])).toMatchObject({
      status: 1,
      stdout: expect.stringMatching('Nothing changed.'),
    });
  });

  it('prints only what concerns the sources that are given', () => {
    const from = releaseAt('international', 0.2);
    const all = changes('--from', from).versions;
    const one = all.find(
      ({ added, removed }) => added.returned.length > 1 && removed.codes.length > 0,
    );
    const [returned] = one?.added.returned ?? [];
    const [gone = ''] = one?.removed.codes ?? [];
    const constant = gone.replaceAll('.', '_').toUpperCase();
    const source = join(folder, 'main.go');
    const text = `import "x/${one?.service}/v1"\n${one?.service}.New${returned?.action}Request()\nx.${constant}`;
    // The names are found across the windows in which a long file is read.
    writeFileSync(source, `${'// a comment\n'.repeat(50_000)}${text}\n`);
    const used = changes('--from', from, '--used', source).versions;
    expect(used.map(({ service }) => service)).toEqual([one?.service]);
    expect(used[0]?.removed.codes).toContain(gone);
    expect(used[0]?.added.returned.map(({ action }) => action)).toContain(returned?.action);
    expect(used[0]?.added.returned.length).toBeLessThan(one?.added.returned.length ?? 0);
    writeFileSync(source, 'nothing of a service');
    expect(tcerr(['changes', '--from', from, '--used', source]).status).toBe(1);
    expect(tcerr(['changes', '--from', from, '--used', join(folder, 'none')]).status).toBe(2);
  });
});

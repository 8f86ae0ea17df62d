import { Tinypool } from 'tinypool';
import { placesOf } from '../../src/content/history/fold-events.ts';
import type { Edition } from '../../src/schema/facts/edition.ts';
import {
  type Release,
  type ReleaseEvent,
  type Series,
  SeriesSchema,
  type ServiceHistory,
} from '../../src/schema/facts/release-history.ts';
import { compareText } from '../../src/text/compare-text.ts';
import { THREADS } from '../definitions/prepare-batches.ts';
import type { Issue } from '../pages/issue.ts';
import { GitClone } from './git-clone.ts';
import { type History, newReleases, type SeriesSteps } from './new-releases.ts';
import { blobsOf, readVersionHistory, type VersionHistory } from './read-version-history.ts';
import { servicesOfFolders } from './services-of-folders.ts';
import { type ServiceJob, versionJobs } from './version-jobs.ts';

/** Where the releases of each series are: a local clone; absent for one that is not read. */
export type Clones = Readonly<Partial<Record<Series, string>>>;

/** What was read, and from how many new releases. */
export interface ReadHistory extends History {
  fresh: Record<Series, number>;
  issues: Issue[];
}

/**
 * Reads the releases in local clones that a history does not have yet.
 * @throws {ContentError} if a clone cannot be read or lacks the last known release.
 */
export async function readHistory(
  edition: Edition,
  clones: Clones,
  known: History,
  threads = THREADS,
): Promise<ReadHistory> {
  const issues: Issue[] = [];
  const series: Partial<Record<Series, SeriesSteps>> = {};
  for (const name of SeriesSchema.options) {
    const path = clones[name];
    if (path !== undefined) series[name] = await newReleases(name, path, known, issues);
  }
  const folders = await servicesOfFolders(series.cli, known, issues);
  const jobs = SeriesSchema.options.flatMap((name) => {
    const found = series[name];
    return found ? versionJobs(name, found, edition, known, folders, issues) : [];
  });
  const read = await runJobs(jobs, threads);
  issues.push(...read.flatMap((one) => one.issues));
  return {
    releases: {
      repositories: {
        cli: series.cli?.clone.name ?? known.releases.repositories.cli,
        sdk: series.sdk?.clone.name ?? known.releases.repositories.sdk,
      },
      folders: [...folders]
        .filter(([folder, service]) => folder !== service)
        .map(([folder, service]) => ({ folder, service }))
        .sort((a, b) => compareText(a.folder, b.folder)),
      cli: releasesOf('cli', series.cli, known),
      sdk: releasesOf('sdk', series.sdk, known),
    },
    services: joined(series, known, jobs, read),
    fresh: { cli: series.cli?.steps.length ?? 0, sdk: series.sdk?.steps.length ?? 0 },
    issues,
  };
}

/** Fewer jobs are done before threads have started. */
const WORTH_THREADS = 100;

/** Runs jobs on threads, those with the most releases first. */
async function runJobs(jobs: readonly ServiceJob[], threads: number): Promise<VersionHistory[]> {
  const filename = new URL('read-version-history.ts', import.meta.url).href;
  if (threads === 1 || jobs.length < WORTH_THREADS) {
    const read = [];
    for (const [clone, group] of Map.groupBy(jobs, (job) => job.clone)) {
      const contents = new GitClone(clone).contents(group.flatMap(blobsOf));
      for (const job of group) read.push(await readVersionHistory(job, contents));
    }
    return read;
  }
  const pool = new Tinypool({ filename, minThreads: threads, maxThreads: threads });
  try {
    const longestFirst = jobs.toSorted((a, b) => b.steps.length - a.steps.length);
    const read = await Promise.all(
      longestFirst.map(
        async (job): Promise<[ServiceJob, VersionHistory]> => [
          job,
          await pool.run(job, { name: readVersionHistory.name }),
        ],
      ),
    );
    const byJob = new Map(read);
    return jobs.flatMap((job) => byJob.get(job) ?? []);
  } finally {
    await pool.destroy();
  }
}

function releasesOf(
  name: Series,
  series: SeriesSteps | undefined,
  { releases }: History,
): Release[] {
  const read = (series?.steps ?? []).map(({ release, date, commit }) => ({
    release,
    date,
    commit,
  }));
  return series && series.after === undefined ? read : [...releases[name], ...read];
}

/** The known events and the new ones, of each service in the order of releases. */
function joined(
  series: Partial<Record<Series, SeriesSteps>>,
  known: History,
  jobs: readonly ServiceJob[],
  read: readonly VersionHistory[],
): Map<string, ServiceHistory> {
  const services = new Map<string, ServiceHistory>();
  const historyOf = (service: string) => {
    const history = services.get(service) ?? { service, cli: [], sdk: [] };
    services.set(service, history);
    return history;
  };
  for (const [service, history] of known.services)
    for (const name of SeriesSchema.options)
      if (series[name]?.after !== undefined || !series[name])
        historyOf(service)[name].push(...history[name]);
  const fresh = jobs.map((job, at) => ({ ...job, events: read[at]?.events ?? [] }));
  for (const name of SeriesSchema.options) {
    const places = placesOf(series[name]?.steps ?? []);
    const bySeries = fresh.filter(({ series: one }) => one === name);
    for (const [service, list] of Map.groupBy(bySeries, (job) => job.service)) {
      const place = ({ release }: ReleaseEvent) => places.get(release) ?? -1;
      const events = list.flatMap((job) => job.events);
      // Sorting is stable, so the events of one release and version keep their order.
      events.sort((a, b) => place(a) - place(b) || compareText(a.apiVersion, b.apiVersion));
      if (events.length > 0) historyOf(service)[name].push(...events);
    }
  }
  return new Map([...services].sort(([a], [b]) => compareText(a, b)));
}

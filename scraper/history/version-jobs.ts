import type { Fact } from '../../src/content/history/fact-names.ts';
import { foldEvents, placesOf, presentFacts } from '../../src/content/history/fold-events.ts';
import type { Edition } from '../../src/schema/facts/edition.ts';
import type { ReleaseEvent, Series } from '../../src/schema/facts/release-history.ts';
import { ServiceIdSchema } from '../../src/schema/facts/service.ts';
import {
  apiVersionOf,
  filePlaceOf,
  type RepositoryLayout,
} from '../definitions/repository/repository-layout.ts';
import type { Issue } from '../pages/issue.ts';
import type { GitClone } from './git-clone.ts';
import { HISTORY_LAYOUTS, type History, type SeriesSteps } from './new-releases.ts';
import type { VersionJob } from './read-version-history.ts';

/** A job for each service version that new releases change. */
export function versionJobs(
  name: Series,
  { clone, steps, after }: SeriesSteps,
  edition: Edition,
  known: History,
  folders: ReadonlyMap<string, string>,
  issues: Issue[],
): ServiceJob[] {
  const jobs = new Map<string, ServiceJob>();
  const layout = HISTORY_LAYOUTS[name];
  const places = placesOf(known.releases[name]);
  const own = new Set(
    steps.flatMap(({ files }) =>
      files.flatMap(({ path }) => filePlaceOf(layout, path)?.folder ?? []),
    ),
  );
  const serviceOf = (folder: string): string => {
    const service = folders.get(folder) ?? folder;
    // The Go SDK calls most folders by the service itself.
    return name === 'sdk' && own.has(service) ? folder : service;
  };
  for (const [place, { release, files }] of steps.entries())
    for (const { path, blob } of files) {
      const { folder = '', date = '', name: file = '' } = filePlaceOf(layout, path) ?? {};
      const service = serviceOf(folder);
      if (!ServiceIdSchema.safeParse(service).success) {
        issues.push({
          page: `${release} ${path}`,
          row: 'the folder',
          reason: 'is not a service name',
          text: folder,
        });
        continue;
      }
      const apiVersion = apiVersionOf(date);
      const key = `${service} ${apiVersion}`;
      const job = jobs.get(key) ?? {
        ...{ series: name, service, clone: clone.path, edition, apiVersion },
        facts:
          after === undefined
            ? []
            : factsBefore(known.services.get(service)?.[name] ?? [], apiVersion, places),
        ...{ files: [], steps: [] },
      };
      jobs.set(key, job);
      if (job.steps.at(-1)?.release !== release)
        job.steps.push({ release, isFirst: after === undefined && place === 0, files: [] });
      job.steps.at(-1)?.files.push({ folder, name: file, path, blob });
    }
  if (after !== undefined) addFilesBefore(jobs, clone, after, layout, serviceOf);
  return [...jobs.values()];
}

/** A job with the service and the series that it belongs to. */
export type ServiceJob = VersionJob & { series: Series; service: string };

/** What was known of a service version; empty for a new one. */
function factsBefore(
  events: readonly ReleaseEvent[],
  apiVersion: string,
  places: ReadonlyMap<string, number>,
): Fact[] {
  const own = events.filter((event) => event.apiVersion === apiVersion);
  const spans = foldEvents(own, places).get(apiVersion);
  return spans ? [...presentFacts(spans)] : [];
}

function addFilesBefore(
  jobs: ReadonlyMap<string, ServiceJob>,
  clone: GitClone,
  after: string,
  layout: RepositoryLayout,
  serviceOf: (folder: string) => string,
): void {
  for (const { path, blob } of clone.filesOf(after, layout.folder)) {
    const place = filePlaceOf(layout, path);
    if (!place) continue;
    const { folder, date, name } = place;
    const apiVersion = apiVersionOf(date);
    const job = jobs.get(`${serviceOf(folder)} ${apiVersion}`);
    // Of a file that changes at once only descriptions are needed, which go with a removed code.
    const isReplaced = job?.steps[0]?.files.some((file) => file.path === path);
    if (name === 'errors.go' || !isReplaced) job?.files.push({ folder, name, path, blob });
  }
}

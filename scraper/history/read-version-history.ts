import { eventLists, type Fact, VERSION_FACT } from '../../src/content/history/fact-names.ts';
import type { Edition } from '../../src/schema/facts/edition.ts';
import type { ReleaseEvent } from '../../src/schema/facts/release-history.ts';
import { compareText } from '../../src/text/compare-text.ts';
import { type Issue, IssueList } from '../pages/issue.ts';
import { type FileFacts, factsInFile } from './file-facts.ts';
import { GitClone } from './git-clone.ts';

/** The wanted files of a service version that a release changes. */
export interface VersionStep {
  release: string;
  /** Whether it is the first release of the series, which says nothing of what is new in it. */
  isFirst: boolean;
  files: VersionFile[];
}

/** A file, by the folder of its service and its name; `null` for the content of a deleted one. */
export interface VersionFile {
  folder: string;
  name: string;
  path: string;
  blob: string | null;
}

/** One service version of one series, to be read. */
export interface VersionJob {
  clone: string;
  edition: Edition;
  apiVersion: string;
  /** The files that the service version had, and what was known of it, before the first step. */
  files: VersionFile[];
  facts: Fact[];
  steps: VersionStep[];
}

/** What the steps changed. */
export interface VersionHistory {
  events: ReleaseEvent[];
  issues: Issue[];
}

type Files = Map<string, Map<string, FileFacts>>;

/** The ids of the contents that a job reads, in their order. */
export function blobsOf({ files, steps }: VersionJob): string[] {
  return [...files, ...steps.flatMap((step) => step.files)].flatMap(({ blob }) => blob ?? []);
}

/**
 * Reads what every step changes in a service version, one file at a time.
 * @param contents the contents of {@link blobsOf}, which several jobs can share one after the other.
 */
export async function readVersionHistory(
  job: VersionJob,
  contents: ReturnType<GitClone['contents']> = new GitClone(job.clone).contents(blobsOf(job)),
): Promise<VersionHistory> {
  const { edition, apiVersion } = job;
  const issues: Issue[] = [];
  const folders: Files = new Map();
  const read = async (files: readonly VersionFile[], release: string): Promise<boolean> => {
    let isWhole = true;
    for (const file of files) {
      const known = folders.get(file.folder) ?? new Map<string, FileFacts>();
      folders.set(file.folder, known);
      if (file.blob === null) {
        known.delete(file.name);
        continue;
      }
      const { value: bytes } = await contents.next();
      const list = new IssueList(`${release} ${file.path}`);
      const facts = bytes ? factsInFile(file.name, String(bytes), edition, list) : null;
      if (!bytes) list.add('the file', 'is not in the clone', file.blob);
      if (facts) known.set(file.name, facts);
      else isWhole = false;
      issues.push(...list.issues);
    }
    return isWhole;
  };

  await read(job.files, '');
  const events: ReleaseEvent[] = [];
  let facts: ReadonlySet<Fact> = new Set(job.facts);
  let statements = statementsIn(folders);
  let isSure = true;
  for (const { release, isFirst, files } of job.steps) {
    const isWhole = await read(files, release);
    const now = factsIn(folders);
    const said = statementsIn(folders);
    const change = { release, apiVersion };
    const { added, found } = firstSeen(facts, now, isFirst || !isSure);
    const removed = [...facts].filter((fact) => !now.has(fact));
    if (removed.length > 0)
      events.push({
        ...change,
        change: 'removed',
        ...eventLists('removed', withoutParts(removed)),
        statements: removed.flatMap((fact) => {
          const code = fact.startsWith('code ') ? fact.slice(5) : '';
          const hash = statements.get(code);
          return hash ? [`${code} ${hash}`] : [];
        }),
      });
    if (added.length > 0)
      events.push({ ...change, change: 'added', ...eventLists('added', added), statements: [] });
    if (found.length > 0)
      events.push({ ...change, change: 'found', ...eventLists('found', found), statements: [] });
    facts = now;
    statements = said;
    isSure = isWhole;
  }
  return { events, issues };
}

/**
 * The facts that are new. They are only found, not added, if the release before cannot tell: there is none, a file of
 * it is broken, or it has no fact of the kind although it has the service version. What a new action has is new.
 */
function firstSeen(
  before: ReadonlySet<Fact>,
  now: ReadonlySet<Fact>,
  isUnsure: boolean,
): { added: Fact[]; found: Fact[] } {
  const kinds = new Set([...before].map(kindOf));
  const fresh = [...now].filter((fact) => !before.has(fact));
  const isNew = (action: string | undefined) =>
    kinds.has('action') && now.has(`action ${action}`) && !before.has(`action ${action}`);
  const isFound = (fact: Fact) => {
    if (isUnsure) return true;
    if (before.size === 0 || kinds.has(kindOf(fact))) return false;
    const [, owner, part] = fact.split(' ');
    return part === undefined || !isNew(owner);
  };
  return { added: fresh.filter((fact) => !isFound(fact)), found: fresh.filter(isFound) };
}

/** Without the parts of removed actions, and only the version if that is removed. */
function withoutParts(removed: readonly Fact[]): Fact[] {
  const all = new Set(removed);
  if (all.has(VERSION_FACT)) return [VERSION_FACT];
  return removed.filter((fact) => {
    const [kind, owner, part] = fact.split(' ');
    return part === undefined || kind === 'code' || !all.has(`action ${owner}`);
  });
}

function kindOf(fact: Fact): string {
  const space = fact.indexOf(' ');
  return space < 0 ? fact : fact.slice(0, space);
}

/** The facts of the first folder that has files: of two folders, the import uses it too. */
function factsIn(folders: Files): Set<Fact> {
  return new Set([...(filesIn(folders)?.values() ?? [])].flatMap(({ facts }) => facts));
}

function statementsIn(folders: Files): ReadonlyMap<string, string> {
  return filesIn(folders)?.get('errors.go')?.statements ?? new Map();
}

function filesIn(folders: Files): Map<string, FileFacts> | undefined {
  const present = [...folders].filter(([, files]) => files.size > 0);
  return present.sort(([a], [b]) => compareText(a, b))[0]?.[1];
}

import { createReadStream } from 'node:fs';
import { scanWindows } from '../../log/scan-windows.ts';
import { UsageError } from '../usage-error.ts';
import type {
  ChangedNames,
  OwnedNames,
  ReleaseChanges,
  VersionChanges,
} from './changes-between.ts';

const WORD = /[A-Za-z_]\w*(?:\.\w+)*/g;
const MAX_WORD = 200;
const MAX_SEGMENTS = 8;
/** What SDKs put around the name of an action. */
const AROUND_ACTION = /^(?:New)?(\w+?)(?:Request|Response|WithContext|Async)$/;

/**
 * The changes that concern what some sources use: of the services whose names occur in them, the codes (as a string or
 * as the constant of an SDK) and the actions (also as methods, requests and responses) that occur.
 * @throws {UsageError} for a file that cannot be read.
 */
export async function changesUsedIn(
  changes: ReleaseChanges,
  files: readonly string[],
): Promise<ReleaseChanges> {
  const wanted = new Set(changes.versions.flatMap(namesToFind));
  const found = new Set<string>();
  for (const file of files) await findWords(file, wanted, found);
  const versions = changes.versions
    .filter(({ service }) => found.has(service))
    .map((one) => ({
      ...one,
      removed: namesUsed(one.removed, found),
      added: namesUsed(one.added, found),
    }))
    .filter(({ removed, added }) => [removed, added].some(hasNames));
  return { ...changes, versions };
}

/** Adds the wanted words of a file to those found; memory does not grow with the file. */
async function findWords(
  file: string,
  wanted: ReadonlySet<string>,
  found: Set<string>,
): Promise<void> {
  const scan = (text: string, from: number, until: number) => {
    WORD.lastIndex = from;
    let reached = until;
    for (let match = WORD.exec(text); match && match.index < until; match = WORD.exec(text)) {
      const [word] = match;
      reached = Math.max(until, WORD.lastIndex);
      if (word.length <= MAX_WORD)
        for (const name of namesWithin(word)) if (wanted.has(name)) found.add(name);
    }
    return reached;
  };
  try {
    await scanWindows(createReadStream(file), (text) => text, scan);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new UsageError(`${file} cannot be read (${code})`);
  }
}

/** The word, each run of its segments, and of each segment the action that a name of an SDK contains. */
function* namesWithin(word: string): Generator<string> {
  const segments = word.split('.').slice(0, MAX_SEGMENTS);
  for (let from = 0; from < segments.length; from++) {
    for (let to = segments.length; to > from; to--) yield segments.slice(from, to).join('.');
    const action = AROUND_ACTION.exec(segments[from] ?? '')?.[1];
    if (action !== undefined) yield action;
  }
}

function namesToFind({ service, removed, added }: VersionChanges): string[] {
  return [service, ...[removed, added].flatMap(namesOfSide)];
}

function namesOfSide({ codes, actions, returned, input, output }: ChangedNames): string[] {
  const owners = [...returned, ...input, ...output].map(({ action }) => action);
  const named = [...codes, ...returned.flatMap(({ names }) => names)];
  return [...named, ...named.map(sdkConstantOf), ...actions, ...owners];
}

function namesUsed(side: ChangedNames, found: ReadonlySet<string>): ChangedNames {
  const isUsed = (code: string) => found.has(code) || found.has(sdkConstantOf(code));
  const owned = (list: readonly OwnedNames[]) => list.filter(({ action }) => found.has(action));
  return {
    codes: side.codes.filter(isUsed),
    actions: side.actions.filter((action) => found.has(action)),
    types: [],
    returned: owned(side.returned),
    input: owned(side.input),
    output: owned(side.output),
  };
}

/** Whether anything is named. */
function hasNames(side: ChangedNames): boolean {
  return Object.values(side).some((list) => list.length > 0);
}

/** `INVALIDPARAMETERVALUE_LIMIT` in the SDKs of Go, Java and Python. */
function sdkConstantOf(code: string): string {
  return code.replaceAll('.', '_').toUpperCase();
}

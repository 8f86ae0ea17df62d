import { ActionNameSchema } from '../../../src/schema/facts/action.ts';
import type { Edition } from '../../../src/schema/facts/edition.ts';
import { CodeSchema } from '../../../src/schema/facts/error-code.ts';
import { ServiceIdSchema } from '../../../src/schema/facts/service.ts';
import { type Issue, IssueList } from '../../pages/issue.ts';
import { nameFit } from '../json-shape.ts';
import {
  apiVersionOf,
  type FilePlace,
  type FoundFile,
  textOf,
} from '../repository/repository-layout.ts';
import { unusableFile } from '../unusable-file.ts';
import { countCodeLines } from './count-code-lines.ts';
import { parseGoClient } from './go-client.ts';
import { parseGoErrors } from './go-errors.ts';

/** What the Go SDK's files state of one service version. */
export interface GoVersion {
  folder: string;
  apiVersion: string;
  /** The path of the folder of its files. */
  path: string;
  /** Codes with their descriptions, which can be empty. */
  codes: Map<string, string>;
  /** The codes that each action may return. */
  actions: Map<string, string[]>;
  /** How the pairs read differ from those counted; `null` if they do not. */
  miscount: string | null;
}

/** What each file must contain, as messages call it. */
const CONSTANTS = { name: 'block of constants', pattern: /^const \(/m };
const CLIENT = { name: 'client', pattern: /^type Client struct/m };

const isActionName = nameFit(ActionNameSchema);

/** Reads the Go SDK's files, one by one, in whatever order they come. */
export class GoReader {
  readonly issues: Issue[] = [];
  /** The files that cannot be used. */
  readonly unusable: Issue[] = [];
  readonly #edition: Edition;
  readonly #versions = new Map<string, GoVersion>();
  readonly #missing = new Map<string, string>();
  /** Each string once, so that it is checked once and references one file; `null` if it is not a code. */
  readonly #codes = new Map<string, string | null>();

  constructor(edition: Edition) {
    this.#edition = edition;
  }

  readonly take = (file: FoundFile): void => {
    const { folder, path, name } = file;
    const issues = new IssueList(path);
    const text = textOf(file.bytes);
    if (ServiceIdSchema.safeParse(folder).success) this.#takeFile(file, text, issues);
    else issues.add('the folder', 'is not a service name', folder);
    const lacking = lackingIn(name, text);
    if (lacking) this.unusable.push(unusableFile(path, lacking));
    this.issues.push(...issues.issues);
  };

  /** The service versions, by folder and date: `as/20180419`. */
  finish(): Map<string, GoVersion> {
    for (const [key, name] of this.#missing) {
      const issues = new IssueList(this.#versions.get(key)?.path ?? key);
      issues.add('the folder', `has no ${name}`, key);
      this.issues.push(...issues.issues);
    }
    return this.#versions;
  }

  #takeFile({ folder, date, path, name }: FilePlace, text: string, issues: IssueList): void {
    const lines = text.includes('\r') ? text.replaceAll('\r\n', '\n') : text;
    const version = this.#versionAt(folder, date, path);
    const key = `${folder}/${date}`;
    if (this.#missing.get(key) === name) this.#missing.delete(key);
    else this.#missing.set(key, name === 'errors.go' ? 'client.go' : 'errors.go');
    if (name === 'errors.go') {
      for (const [code, description] of parseGoErrors(lines, issues, this.#edition)) {
        const known = this.#code(code, 'codes', issues);
        if (known !== null) version.codes.set(known, description);
      }
    } else {
      const read = parseGoClient(lines, issues);
      version.miscount = miscountOf(read, countCodeLines(lines));
      if (version.miscount) issues.add('actions', 'miscounts its codes', version.miscount);
      for (const [action, codes] of read)
        if (isActionName(action)) version.actions.set(action, this.#checked(action, codes, issues));
        else issues.add('actions', 'is not an action name', action);
    }
  }

  #versionAt(folder: string, date: string, path: string): GoVersion {
    const key = `${folder}/${date}`;
    const version = this.#versions.get(key) ?? {
      folder,
      apiVersion: apiVersionOf(date),
      path: path.slice(0, path.lastIndexOf('/')),
      codes: new Map(),
      actions: new Map(),
      miscount: null,
    };
    this.#versions.set(key, version);
    return version;
  }

  #checked(action: string, codes: readonly string[], issues: IssueList): string[] {
    const known: string[] = [];
    for (const written of codes) {
      const code = this.#code(written, action, issues);
      if (code !== null) known.push(code);
    }
    return known.sort();
  }

  #code(written: string, row: string, issues: IssueList): string | null {
    let code = this.#codes.get(written);
    if (code === undefined) {
      code = CodeSchema.safeParse(written).success ? written : null;
      this.#codes.set(written, code);
    }
    if (code === null) issues.add(row, 'is not an error code', written);
    return code;
  }
}

/** What an `errors.go` or a `client.go` without which it cannot be used lacks; `null` for a whole one. */
export function lackingIn(file: string, text: string): string | null {
  const { name, pattern } = file === 'errors.go' ? CONSTANTS : CLIENT;
  return pattern.test(text) ? null : `contains no ${name}`;
}

function miscountOf(read: ReadonlyMap<string, readonly string[]>, counted: number): string | null {
  const pairs = [...read.values()].reduce((sum, { length }) => sum + length, 0);
  if (pairs === counted) return null;
  return `${pairs} pairs of an action and a code were read, but ${counted} are written`;
}

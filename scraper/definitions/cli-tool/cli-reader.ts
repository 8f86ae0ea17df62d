import type { Edition } from '../../../src/schema/facts/edition.ts';
import { ApiVersionSchema, ServiceIdSchema } from '../../../src/schema/facts/service.ts';
import { type Issue, IssueList } from '../../pages/issue.ts';
import { JsonShapeError } from '../json-shape.ts';
import { apiVersionOf, type FoundFile, textOf } from '../repository/repository-layout.ts';
import { unusableFile } from '../unusable-file.ts';
import { type ApiFacts, factsOf } from './api-facts.ts';
import { parseApi } from './api-json.ts';
import { type ApiTexts, textsOf } from './api-texts.ts';
import { type ApiExample, parseExamples } from './examples-json.ts';

/** What the command-line tool's files state of one service version. */
export interface CliVersion {
  /** The service's id: `as`, of which the folder may be `autoscaling`. */
  service: string;
  folder: string;
  apiVersion: string;
  /** The path of its `api.json`. */
  path: string;
  facts: ApiFacts;
  texts: ApiTexts;
  /** By action. */
  examples: ReadonlyMap<string, readonly ApiExample[]>;
}

const NO_TEXTS: ApiTexts = { actions: [], dataTypes: [] };

/** Reads the command-line tool's files, one by one, in whatever order they come. */
export class CliReader {
  readonly issues: Issue[] = [];
  /** The files that cannot be used. */
  readonly unusable: Issue[] = [];
  readonly #source: string;
  readonly #textEdition: Edition | null;
  readonly #versions = new Map<string, CliVersion>();
  readonly #examples = new Map<string, { path: string; byAction: Map<string, ApiExample[]> }>();

  /** `textEdition` is the edition of the descriptions; `null` leaves them out. */
  constructor(source: string, textEdition: Edition | null) {
    this.#source = source;
    this.#textEdition = textEdition;
  }

  readonly take = (file: FoundFile): void => {
    try {
      if (file.name === 'api.json') this.#takeApi(file);
      else {
        const byAction = parseExamples(textOf(file.bytes));
        this.#examples.set(`${file.folder}/${file.date}`, { path: file.path, byAction });
      }
    } catch (error) {
      if (!(error instanceof JsonShapeError)) throw error;
      this.unusable.push(unusableFile(file.path, error.message));
    }
  };

  /** The service versions, by folder and date: `autoscaling/20180419`. */
  finish(): Map<string, CliVersion> {
    for (const [key, { path, byAction }] of this.#examples) {
      const version = this.#versions.get(key);
      const issues = new IssueList(path);
      if (version) version.examples = byAction;
      else issues.add('the file', 'has no api.json next to it', path);
      const known = new Set(version?.facts.actions.map(({ name }) => name));
      for (const action of version ? byAction.keys() : [])
        if (!known.has(action)) issues.add(action, 'has examples but is not an action', action);
      this.issues.push(...issues.issues);
    }
    return this.#versions;
  }

  #takeApi({ path, folder, date, bytes }: FoundFile): void {
    const issues = new IssueList(path);
    const api = parseApi(textOf(bytes));
    const apiVersion = apiVersionOf(date);
    if (api.apiVersion !== apiVersion)
      issues.add('metadata', `its version is not the folder's, ${apiVersion}`, api.apiVersion);
    const service = [api.serviceShortName, folder].find(
      (id) => ServiceIdSchema.safeParse(id).success,
    );
    if (service === undefined || !ApiVersionSchema.safeParse(apiVersion).success)
      throw new JsonShapeError(`${api.serviceShortName || folder} is not a service name`);
    if (service !== api.serviceShortName)
      issues.add('metadata', 'is not a service name', api.serviceShortName);
    const facts = factsOf(api, this.#source, issues);
    const texts = this.#textEdition ? textsOf(api, this.#textEdition) : NO_TEXTS;
    const version = { service, folder, apiVersion, path, facts, texts, examples: new Map() };
    this.#versions.set(`${folder}/${date}`, version);
    this.issues.push(...issues.issues);
  }
}

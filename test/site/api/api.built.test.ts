import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { loadEditions } from '../../../src/content/load-editions.ts';
import { indexContent } from '../../../src/records/content-index.ts';
import type { Action } from '../../../src/schema/facts/action.ts';
import type { ServiceVersion } from '../../../src/schema/facts/service.ts';
import type { ApiAction } from '../../../src/schema/published/api/action.ts';
import type { ApiError } from '../../../src/schema/published/api/error.ts';
import type {
  ApiActionsPart,
  ApiErrorsPart,
  ApiIndex,
  ApiServicesPart,
} from '../../../src/schema/published/api/lists.ts';
import { apiAction } from '../../../src/site/api/api-action.ts';
import { actionArticle } from '../../../src/site/articles/action-article.ts';
import { toMarkdown } from '../../../src/site/markdown/to-markdown.ts';
import { apiPath } from '../../../src/text/paths.ts';

const SITE = 'dist/site';
const content = loadEditions('content');
const validator = new Ajv2020({
  strict: true,
  formats: {
    uri: URL.canParse,
    date: /^\d{4}-\d{2}-\d{2}$/,
    hostname: (name: string) => URL.parse(`https://${name}`)?.hostname === name,
  },
});

const read = <T>(path: string): T => JSON.parse(readFileSync(join(SITE, path), 'utf8'));
const filesBelow = (folder: string) =>
  readdirSync(join(SITE, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => folder + name);
const schemaOf = (name: string): ValidateFunction =>
  validator.getSchema(name) ??
  (validator
    .addSchema(read<object>(apiPath.schema(name)), name)
    .getSchema(name) as ValidateFunction);

/** The files that do not fit, each with the reason; all are read. */
function misfits(paths: readonly string[], schema: string): string[] {
  const fits = schemaOf(schema);
  return paths.flatMap((path) =>
    fits(read(path)) ? [] : [`${path}: ${validator.errorsText(fits.errors)}`],
  );
}

const index = read<ApiIndex>(apiPath.index());
const errors = index.errors.flatMap(({ part }) => read<ApiErrorsPart>(part).errors);
const actions = index.actions.flatMap(({ part }) => read<ApiActionsPart>(part).actions);
const services = index.services.flatMap(({ part }) => read<ApiServicesPart>(part).services);

describe('the records', () => {
  it('of errors fit their schema, and are one a code', () => {
    const paths = filesBelow(apiPath.errors());
    expect(misfits(paths, 'error')).toEqual([]);
    expect(paths.toSorted()).toEqual(errors.map(({ record }) => record).sort());
  });

  it('of actions fit their schema, and are one an action', () => {
    const paths = filesBelow(apiPath.services());
    expect(misfits(paths, 'action')).toEqual([]);
    expect(paths.toSorted()).toEqual(actions.map(({ record }) => record).sort());
    const listed = actions.filter(({ removed }) => !removed);
    expect(listed.length).toBe(content.manifest.counts.actions);
  });

  it('contain every listing, every wording and every pair of action and code of the content', () => {
    const listings = errors.flatMap(({ record, code }) => {
      const error = read<ApiError>(record);
      expect(error.code).toBe(code);
      return error.listings;
    });
    const listed = [
      ...content.common.errorCodes,
      ...content.serviceVersions.flatMap(({ errorCodes }) => errorCodes),
    ];
    expect(listings.length).toBe(listed.length);
    expect(listings.flatMap(({ statements }) => statements).length).toBe(
      listed.flatMap(({ descriptions }) => descriptions).length,
    );
    const current = listings.filter(({ lastSeen }) => lastSeen === null);
    expect(current.flatMap((listing) => listing.actions).length).toBe(
      content.manifest.counts.actionErrorCodes,
    );
  });

  it('name each source that they refer to, and refer to some', () => {
    for (const { record } of errors) {
      const { sources, listings } = read<ApiError>(record);
      const known = new Set(sources.map(({ id }) => id));
      for (const listing of listings) {
        expect(listing.sources.length, record).toBeGreaterThan(0);
        for (const { sources: ids } of [listing, ...listing.statements])
          expect(
            ids.filter((id) => !known.has(id)),
            record,
          ).toEqual([]);
      }
    }
  });

  it('of actions name the sources of every wording as well', () => {
    for (const { record } of actions) {
      const { sources, statements, input, output } = read<ApiAction>(record);
      const known = new Set(sources.map(({ id }) => id));
      const said = [statements, ...[...input, ...output].map((one) => one.statements)].flat();
      expect(
        said.flatMap((one) => one.sources).filter((id) => !known.has(id)),
        record,
      ).toEqual([]);
    }
  });

  it('and pages name the source of words that are laid over facts of another', () => {
    const index = indexContent(content);
    const version = index.services.get('cam')?.versions[0] as ServiceVersion;
    const descriptions = [{ text: 'Said elsewhere.', sources: ['capture-000'] }];
    const [action] = version.actions.map((one) => ({ ...one, descriptions })) as [Action];
    const article = actionArticle(index, version, action, () => undefined);
    const { sources } = apiAction(index, version, action, () => undefined);
    const number = sources.findIndex(({ id }) => id === 'capture-000') + 1;
    expect(number).toBeGreaterThan(0);
    expect(toMarkdown(article)).toContain(`Said elsewhere. (source ${number})`);
  });

  it('of an action contain all its parameters', () => {
    const found = actions.map(({ record }) => read<ApiAction>(record));
    const { inputParameters, outputParameters } = content.manifest.counts;
    expect(found.flatMap(({ input }) => input).length).toBe(inputParameters);
    expect(found.flatMap(({ output }) => output).length).toBe(outputParameters);
  });
});

describe('the index', () => {
  it('fits its schemas', () => {
    expect(misfits([apiPath.index()], 'index')).toEqual([]);
    for (const list of ['errors', 'actions', 'services'] as const)
      expect(
        misfits(
          index[list].map(({ part }) => part),
          `index-${list}`,
        ),
      ).toEqual([]);
  });

  it('counts the entries of its parts, in order of names, with nothing twice', () => {
    const isListed = ({ removed }: { removed?: true | undefined }) => !removed;
    expect(index.counts).toEqual({
      errors: errors.filter(isListed).length,
      actions: actions.filter(isListed).length,
      services: services.length,
    });
    const names = errors.map(({ code }) => code.toLowerCase());
    expect(names).toEqual(names.toSorted());
    expect(new Set(errors.map(({ code }) => code)).size).toBe(errors.length);
    expect(services.length).toBe(content.manifest.counts.services);
  });

  it('has no file of 50 KB or more, and none that it does not name', () => {
    const files = [apiPath.index(), ...filesBelow(apiPath.indexParts())];
    expect(files.filter((path) => statSync(join(SITE, path)).size >= 50_000)).toEqual([]);
    const named = [index.errors, index.actions, index.services].flat().map(({ part }) => part);
    expect(files.slice(1).sort()).toEqual(named.sort());
  });

  it('leads to pages that are there', () => {
    for (const { page } of services)
      expect(statSync(join(SITE, page, 'index.html')).isFile()).toBe(true);
  });
});

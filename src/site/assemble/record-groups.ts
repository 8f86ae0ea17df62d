import { findMeaning } from '../../knowledge/meanings/find-meaning.ts';
import type { ContentIndex, SiteService } from '../../records/content-index.ts';
import { apiPath, sitePath } from '../../text/paths.ts';
import { ownersOfActions } from '../content/name-paths.ts';
import { hashOf } from './incremental-build.ts';
import { adviceRoutes } from './routes/advice-routes.ts';
import { changesRoutes } from './routes/changes-routes.ts';
import { layerRoutes } from './routes/layer-routes.ts';
import type { RecordRoute } from './routes/record-page.ts';
import { serviceRoutes } from './routes/service-routes.ts';
import { sharedRoutes } from './routes/shared-routes.ts';

/** Pages in a folder that change together. */
export interface RecordGroup {
  /** The folder that contains all of its pages, and nothing else. */
  folder: string;
  /** What a reader calls them. */
  name: string;
  /** The folder of its records for programs, except those of codes, which share one folder. */
  dataFolder?: string;
  /** All content that they show, to compare with that of the build before. */
  inputs: unknown;
  routes: () => Generator<RecordRoute>;
}

/** Every page that is made from content, in groups, in a fixed order. */
export function recordGroups(index: ContentIndex): RecordGroup[] {
  const sources = [
    [...index.sources.values()],
    index.retry.rules,
    index.advice.all,
    hashOf(ownersOfActions(index)),
  ];
  const services = Array.from(index.services.values(), (service) => ({
    folder: sitePath.service(service.service),
    name: service.name,
    dataFolder: apiPath.service(service.service),
    inputs: [serviceInputs(index, service), sources],
    routes: () => serviceRoutes(index, service),
  }));
  const shared = {
    folder: sitePath.commonErrors(),
    name: 'Common and shared error codes',
    inputs: [sharedInputs(index), sources],
    routes: () => sharedRoutes(index),
  };
  const advice = {
    folder: sitePath.allAdvice(),
    name: 'Advice',
    inputs: [[...index.owners.keys()], sources],
    routes: () => adviceRoutes(index),
  };
  const layers = {
    folder: sitePath.otherCodes(),
    name: 'Codes that are not from API 3.0',
    inputs: index.layers,
    routes: () => layerRoutes(index.layers),
  };
  const changes = {
    folder: sitePath.changes(),
    name: 'Changes by month',
    dataFolder: apiPath.monthChanges(),
    inputs: changesInputs(index),
    routes: () => changesRoutes(index),
  };
  return [shared, advice, layers, changes, ...services];
}

/** Every page that is made from content, none rendered until it is asked for. */
export function recordRoutes(index: ContentIndex): RecordRoute[] {
  return recordGroups(index).flatMap(({ routes }) => [...routes()]);
}

/** The history, and which pages exist. */
function changesInputs({ content, services }: ContentIndex): unknown {
  const history = content.history.map((one) => [one.releases, [...one.services.values()]]);
  const pages = Array.from(services.values(), ({ service, name, versions, codes, removed }) => [
    ...[service, name, [...codes.keys()], [...removed.codes.keys()]],
    versions.map(({ apiVersion, actions, dataTypes }) => [
      ...[apiVersion, dataTypes.length > 0],
      actions.map((action) => action.name),
    ]),
    removed.actions.map(({ version, action }) => [version.apiVersion, action.name]),
  ]);
  return [history, pages, content.editions];
}

function serviceInputs(index: ContentIndex, service: SiteService): unknown {
  const { owners, commonCodes, meanings } = index;
  const { name, versionsEver, authorization, codes, removed } = service;
  const named = [...codes.keys(), ...removed.codes.keys()];
  const meant = named.map((code) => findMeaning(meanings, code, service.service));
  const history = index.content.history.map(({ releases, services }) => [
    services.get(service.service),
    [releases.cli.length, releases.sdk.length],
  ]);
  const similar = Array.from(codes.keys(), (code) => index.similar(code));
  const shared = Array.from(codes.keys(), (code) => [owners.get(code), commonCodes.has(code)]);
  const common = [...commonCodes.keys()];
  return { name, versionsEver, authorization, history, meant, shared, similar, common };
}

function sharedInputs(index: ContentIndex): unknown {
  const { services, sharedCodes, commonCodes, meanings } = index;
  const occurrences = [...services.values()].flatMap(({ service, name, codes }) =>
    [...sharedCodes].flatMap((code) =>
      (codes.get(code) ?? []).map(({ version, errorCode, actions }) => [
        ...[service, name, version.apiVersion, errorCode, findMeaning(meanings, code, service)],
        actions.map((action) => action.name),
      ]),
    ),
  );
  const similar = Array.from(sharedCodes, (code) => index.similar(code));
  const common = Array.from(commonCodes, ([code, errorCode]) => [
    errorCode,
    findMeaning(meanings, code, null),
  ]);
  return [common, occurrences, similar];
}

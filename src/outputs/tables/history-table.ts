import type { ContentIndex } from '../../records/content-index.ts';
import type { PublishedHistory } from '../../schema/published/history.ts';
import { NAME, TEXT } from './column-types.ts';
import type { Table, Value } from './table.ts';

/** Since which release each site has a code or an action of a service version and, if it is gone, which removed it. */
export function historyTable(index: ContentIndex): Table {
  return {
    name: 'history',
    columns: [
      // `code` or `action`.
      ['kind', NAME],
      ['service', NAME],
      ['api_version', NAME],
      ['name', NAME],
      ['site', NAME],
      ['since', NAME],
      ['since_release', NAME],
      // 1 if older releases cannot tell whether they had it.
      ['or_earlier', 'INTEGER NOT NULL'],
      ['removed', TEXT],
      ['removed_release', TEXT],
    ],
    indexes: [['name'], ['service', 'api_version']],
    *rows() {
      for (const { service, versionsEver } of index.services.values())
        for (const { apiVersion, errorCodes, actions } of versionsEver) {
          const version = { service, apiVersion };
          for (const { code } of errorCodes)
            for (const one of index.releases.of(version, `code ${code}`))
              yield ['code', service, apiVersion, code, ...valuesOf(one)];
          for (const { name } of actions)
            for (const one of index.releases.of(version, `action ${name}`))
              yield ['action', service, apiVersion, name, ...valuesOf(one)];
        }
    },
  };
}

function valuesOf({ site, since, removed }: PublishedHistory): Value[] {
  return [
    ...[site, since.date, since.release, since.orEarlier ?? false],
    ...[removed?.date ?? null, removed?.release ?? null],
  ];
}

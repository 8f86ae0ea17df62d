import type { ContentIndex } from '../../records/content-index.ts';
import { LIST, NAME, TEXT } from './column-types.ts';
import type { Table } from './table.ts';

/** The sources that rows refer to, and the services with their versions. */
export function sourceTables(index: ContentIndex): Table[] {
  return [sourcesTable(index), servicesTable(index), versionsTable(index)];
}

function sourcesTable({ sources }: ContentIndex): Table {
  return {
    name: 'sources',
    columns: [
      ['id', 'TEXT PRIMARY KEY'],
      ...(['kind', 'form', 'label'] as const).map((name) => [name, NAME] as const),
      ...(['url', 'title', 'product', 'version', 'updated_at', 'remark'] as const).map(
        (name) => [name, TEXT] as const,
      ),
    ],
    *rows() {
      for (const source of sources.values()) {
        const { id, kind, form, label, url, title, product, version, updatedAt, remark } = source;
        yield [id, kind, form, label, url, title, product, version, updatedAt, remark];
      }
    },
  };
}

function servicesTable({ services }: ContentIndex): Table {
  return {
    name: 'services',
    columns: [
      ['service', 'TEXT PRIMARY KEY'],
      ['name', NAME],
    ],
    rows: () => Array.from(services.values(), ({ service, name }) => [service, name]),
  };
}

function versionsTable({ content }: ContentIndex): Table {
  return {
    name: 'service_versions',
    columns: [
      ['service', NAME],
      ['api_version', NAME],
      ['sources', LIST],
    ],
    indexes: [['service', 'api_version']],
    rows: () => content.serviceVersions.map((one) => [one.service, one.apiVersion, one.sources]),
  };
}

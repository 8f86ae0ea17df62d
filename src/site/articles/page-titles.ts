import type { SiteService } from '../../records/content-index.ts';

type Named = Pick<SiteService, 'service' | 'name'>;

/** A short name with at most this many letters is better known than the product's full name. */
const MOST_LETTERS = 4;

/** How a page's title names a service: `Tencent Cloud CVM`, `Tencent Cloud Organization`, `TencentDB for MySQL`. */
export function serviceInTitle({ service, name }: Named): string {
  if (service.length <= MOST_LETTERS) return `Tencent Cloud ${service.toUpperCase()}`;
  if (name.startsWith('Tencent')) return name;
  return name.startsWith('Cloud ') ? `Tencent ${name}` : `Tencent Cloud ${name}`;
}

/** The title of the page of a code: `InternalError — Tencent Cloud error`. */
export function errorTitle(code: string, service?: Named): string {
  return `${code} — ${service ? serviceInTitle(service) : 'Tencent Cloud'} error`;
}

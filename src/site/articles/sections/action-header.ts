import type { Edition } from '../../../schema/facts/edition.ts';
import type { PublishedAction } from '../../../schema/published/action.ts';
import { sitePath } from '../../../text/paths.ts';
import { SITE_NAMES } from '../../../text/site-names.ts';
import type { Blocks } from '../../blocks/article.ts';
import {
  copyButton,
  factList,
  joined,
  outsideLink,
  roleParagraph,
  siteBadge,
  textLink,
} from '../../blocks/make-blocks.ts';
import { sinceText } from '../history/since-words.ts';

/** What every page of an action begins with: its service, where to send a call, and where to try it. */
export function actionHeader(record: PublishedAction, site: Edition | undefined): Blocks {
  const { service, name, apiVersion, action, rateLimitPerSecond: rate, region, status } = record;
  const { history, lastSeen } = record;
  const facts = {
    Host: hostOf(record),
    Version: apiVersion,
    'Rate limit': rate === null ? null : `${rate} requests/s`,
    Region: region?.replace('-', ' '),
    Since: lastSeen === null ? sinceText(history, 'Go SDK') : null,
    // That it is online is what you expect.
    Status: status === 'online' ? null : status,
  };
  return [
    copyButton(action, 'Copy name'),
    roleParagraph(
      'owner',
      textLink(name, sitePath.service(service)),
      ` (${service})`,
      ...(site ? [' ', siteBadge(site)] : []),
    ),
    factList(facts, ['Host', 'Version']),
    roleParagraph('meta', 'At Tencent Cloud: ', ...joined(outsideLinks(record), ' · ')),
  ];
}

/** The consoles of the two sites. */
const CONSOLES: Readonly<Record<Edition, string>> = {
  international: 'console.tencentcloud.com',
  china: 'console.cloud.tencent.com',
};

/**
 * Where requests go: the stated host, else the one that the SDKs send them to.
 * @see https://github.com/TencentCloud/tencentcloud-sdk-go-intl-en `GetServiceDomain`
 */
function hostOf({ domain, service }: PublishedAction): string {
  return domain ?? `${service}.tencentcloudapi.com`;
}

/**
 * Tencent Cloud's pages of the action, and its API Explorer.
 * @see https://www.tencentcloud.com/document/product/1041/33641 for an address of the API Explorer
 */
function outsideLinks({ sources, service, apiVersion, action, sites }: PublishedAction) {
  const pages = sources.filter(({ kind, url }) => kind === 'action' && url !== null);
  const query = new URLSearchParams({ Product: service, Version: apiVersion, Action: action });
  return [
    ...pages.map(({ url }) => outsideLink('documentation', url ?? '')),
    ...sites.map((site) =>
      outsideLink(
        sites.length > 1 ? `API Explorer (${SITE_NAMES[site]})` : 'API Explorer',
        `https://${CONSOLES[site]}/api/explorer?${query}`,
      ),
    ),
  ];
}

import { ActionNameSchema } from '../../src/schema/facts/action.ts';
import { PageKindSchema } from '../../src/schema/facts/source.ts';
import { kindByTitle } from '../pages/extract/kind.ts';
import type { SitePage } from './site-tree.ts';

/** The kind of a page according to the tree; `other` for prose without facts. */
export const EXPECTED_KINDS = [...PageKindSchema.options, 'other'] as const;
export type ExpectedKind = (typeof EXPECTED_KINDS)[number];

/** Titles, in English and Chinese, of pages that are prose in every product. */
const PROSE = new Set([
  ...['history', 'introduction', 'api category', 'request structure', 'common params'],
  ...['signature', 'signature v1', 'signature v3', 'api overview', 'getting started'],
  ...[
    '更新历史',
    '简介',
    'api 概览',
    '请求结构',
    '公共参数',
    '接口鉴权',
    '接口鉴权 v3',
    '签名方法 v3',
  ],
]);
const AUTHORIZATIONS = /^CAM-Enabled API|支持 ?CAM/i;

/**
 * The expected kind of a page, from its title and folders only. Any title that is not a fixed one of
 * the site may be an action's.
 */
export function expectedKind({
  title,
  folders,
}: Pick<SitePage, 'title' | 'folders'>): ExpectedKind {
  const known = kindByTitle(title);
  if (known) return known;
  if (PROSE.has(title.toLowerCase())) return 'other';
  return folders.some((folder) => AUTHORIZATIONS.test(folder)) ? 'authorization' : 'action';
}

/** Whether a title is an action's name of at least two words, so that the page must be that action's. */
export function namesAction(title: string): boolean {
  return ActionNameSchema.safeParse(title).success && /^[A-Z][a-z0-9]+[A-Z]/.test(title);
}

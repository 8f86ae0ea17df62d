import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COVERED_LAYERS } from '../../knowledge/messages/load-layers.ts';
import { codePath } from '../../records/code-path.ts';
import type { ContentIndex } from '../../records/content-index.ts';
import { compareText } from '../../text/compare-text.ts';
import { SHORT_FOLDER, sitePath } from '../../text/paths.ts';
import { href } from '../address/href.ts';
import { addressOf } from '../address/site-address.ts';
import type { SiteFile } from '../api/site-file.ts';
import { escapeHtml } from '../html/html.ts';
import { siteOrigin } from '../settings.ts';

const LAYER_NAMES: Readonly<Record<(typeof COVERED_LAYERS)[number], string>> = {
  cos: 'COS',
  'sdk-client': 'the SDKs',
};

/** Where a short address leads. */
interface Target {
  readonly path: string;
  readonly text: string;
  readonly code: string;
  /** Whether it is a code of API 3.0, and not of another layer. */
  readonly isApi: boolean;
}

/**
 * The pages of the short addresses `/e/<Code>/`: one for each code of both sites, removed ones included, and for each
 * code of another layer. It leads to the page of the code: that of API 3.0, if other layers have it, too. Codes that
 * share a folder on some file system, since they differ only in letter case or a dot at the end, have one text, which
 * names all of them: where one overwrites the other, nothing is lost. If they differ only in a dot at the end, it leads
 * to the one without.
 */
export function shortAddressFiles(index: ContentIndex): SiteFile[] {
  const codes = [...codeTargets(index)].sort(([one], [other]) => compareText(one, other));
  const groups = Map.groupBy(codes, ([code]) => code.toLowerCase().replace(/\.+$/, ''));
  return [...groups.values()].flatMap((same) => {
    const text = renderShort(same.flatMap(([, targets]) => targets));
    // A folder has the code as its name; the address is decoded before the file is looked up.
    return same.map(([code]) => ({ path: `${SHORT_FOLDER}${code}/index.html`, text }));
  });
}

/** Writes the pages of all short addresses into the built site, and removes those of codes that are gone. */
export function writeShortAddresses(site: string, index: ContentIndex): void {
  const folder = join(site, SHORT_FOLDER);
  const old = new Set(existsSync(folder) ? readdirSync(folder) : []);
  for (const { path, text } of shortAddressFiles(index)) {
    const [, , code = ''] = path.split('/');
    if (!old.delete(code)) mkdirSync(join(folder, code), { recursive: true });
    writeFileSync(join(site, path), text);
  }
  for (const name of old) rmSync(join(folder, name), { recursive: true });
}

function codeTargets(index: ContentIndex): Map<string, Target[]> {
  const targets = new Map<string, Target[]>();
  for (const code of new Set([...index.owners.keys(), ...index.removedBy.keys()])) {
    const path = codePath(index, code);
    if (path !== undefined) targets.set(code, [{ path, text: code, code, isApi: true }]);
  }
  for (const layer of COVERED_LAYERS)
    for (const { code } of index.layers.codes[layer]) {
      const target = {
        path: sitePath.layerCode(layer, code),
        text: `${code} of ${LAYER_NAMES[layer]}`,
        code,
        isApi: false,
      };
      targets.set(code, [...(targets.get(code) ?? []), target]);
    }
  return targets;
}

/** The target to lead to at once: the only code of API 3.0, or of all layers if it has none. */
function onlyTarget(targets: readonly Target[]): Target | undefined {
  const ofApi = targets.filter(({ isApi }) => isApi);
  const among = ofApi.length > 0 ? ofApi : targets;
  const names = new Set(among.map(({ code }) => withoutDot(code)));
  const isOne = names.size === 1 && (ofApi.length > 0 || targets.length === 1);
  return isOne ? (among.find(({ code }) => names.has(code)) ?? among[0]) : undefined;
}

function withoutDot(code: string): string {
  return code.replace(/\.+$/, '');
}

function renderShort(targets: readonly Target[]): string {
  const only = onlyTarget(targets);
  const first = targets.toSorted((one, other) => rankOf(one, only) - rankOf(other, only));
  const links = first.map(
    ({ path, text }) => `<p><a href="${escapeHtml(href(path))}">${escapeHtml(text)}</a>`,
  );
  const canonical =
    siteOrigin() === null || !only
      ? ''
      : `<link rel="canonical" href="${escapeHtml(addressOf(only.path))}">`;
  const leads = only
    ? `${canonical}<meta http-equiv="refresh" content="0;url=${escapeHtml(href(only.path))}">`
    : '';
  const names = only ? [only.code] : new Set(first.map(({ code }) => code));
  const title = escapeHtml([...names].join(', '));
  const says = only ? '' : '<p>Several codes have this short address:';
  return `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><meta name="robots" content="noindex"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${title} — tcerr</title>${leads}${says}${links.join('')}\n`;
}

/** What a short address leads to comes first, then the other codes of API 3.0. */
function rankOf(target: Target, only: Target | undefined): number {
  if (target === only) return 0;
  return target.isApi ? 1 : 2;
}

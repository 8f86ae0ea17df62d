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
}

/**
 * The pages of the short addresses `/e/<Code>/`: one for each code of both sites, removed ones included, and for each
 * code of another layer. It leads to the page of the code. Where a code is also one of another layer, it names both.
 * Codes that share a folder on some file system, since they differ only in letter case or a dot at the end, have one
 * text, which names all of them: where one overwrites the other, nothing is lost.
 */
export function shortAddressFiles(index: ContentIndex): SiteFile[] {
  const codes = [...codeTargets(index)].sort(([one], [other]) => compareText(one, other));
  const groups = Map.groupBy(codes, ([code]) => code.toLowerCase().replace(/\.+$/, ''));
  return [...groups.values()].flatMap((same) => {
    const text = renderShort(
      same.map(([code]) => code),
      same.flatMap(([, targets]) => targets),
    );
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
    if (path !== undefined) targets.set(code, [{ path, text: code }]);
  }
  for (const layer of COVERED_LAYERS)
    for (const { code } of index.layers.codes[layer]) {
      const target = {
        path: sitePath.layerCode(layer, code),
        text: `${code} of ${LAYER_NAMES[layer]}`,
      };
      targets.set(code, [...(targets.get(code) ?? []), target]);
    }
  return targets;
}

function renderShort(codes: readonly string[], targets: readonly Target[]): string {
  const [only, ...others] = targets;
  const links = targets.map(
    ({ path, text }) => `<p><a href="${escapeHtml(href(path))}">${escapeHtml(text)}</a>`,
  );
  const canonical =
    siteOrigin() === null
      ? ''
      : `<link rel="canonical" href="${escapeHtml(addressOf(only?.path ?? ''))}">`;
  const leads =
    only && others.length === 0
      ? `${canonical}<meta http-equiv="refresh" content="0;url=${escapeHtml(href(only.path))}">`
      : '';
  return `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><meta name="robots" content="noindex"><meta name="viewport" content="width=device-width"><title>${escapeHtml(codes.join(', '))} — tcerr</title>${leads}${links.join('')}\n`;
}

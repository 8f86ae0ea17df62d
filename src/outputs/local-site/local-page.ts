import { OutputError } from '../../content/output-error.ts';
import type { BuiltSite } from './built-site.ts';
import { wayUp, withRelativeLinks } from './relative-links.ts';
import type { SiteLinks } from './site-links.ts';

/**
 * What a page may load that is opened as a file, or by a reader's own server: what lies beside it. Files are named by
 * their scheme as well, since browsers need not take `'self'` to mean anything where an origin is opaque.
 * Nothing of it reaches the network.
 */
const POLICY =
  "default-src 'none'; script-src 'self' file:; style-src 'self' file:; img-src 'self' file:; base-uri 'none'; form-action 'self' file:";

/** The classic script that stands for the module of a component. */
const SCRIPTS = new Map([
  ['Layout', 'site.js'],
  ['SigningTool', 'signing-tool.js'],
]);

const MAIN = '<main id="main">';

/** A page of the site in the parts in which it is packed, every address relative. */
export interface LocalPage {
  /** What stands within `<head>`. */
  head: string;
  /** The tag that opens the body. */
  bodyTag: string;
  /** What stands in the body around the content of `<main>`: with its tags, without scripts. */
  frame: { before: string; after: string };
  /** What stands within `<main>`. */
  main: string;
  /** The scripts that it runs, in order: names of files beside the first page. */
  scripts: readonly string[];
}

/**
 * Takes a page of the built site apart and makes it independent of where it stands.
 * @param links gets to know what the page needs and leads to.
 * @param up stands in its addresses for the way to the first page; that of its own path otherwise.
 * @throws {OutputError} naming the page, when it is not made as the site's pages are.
 */
export function readLocalPage(
  site: BuiltSite,
  path: string,
  links: SiteLinks,
  up = wayUp(path),
): LocalPage {
  const html = site.read(path);
  const [, head = '', bodyTag = '', body = ''] =
    /<head>(.*?)<\/head>\s*(<body[^>]*>)(.*)<\/body>/s.exec(html) ?? [];
  const start = body.indexOf(MAIN) + MAIN.length;
  const end = body.lastIndexOf('</main>');
  if (start < MAIN.length || end < start)
    throw new OutputError(`${path}: it has no head, body and <main id="main">`);
  const relative = (part: string) => withRelativeLinks(part, up, links);
  const scripts: string[] = [];
  const still = (part: string) => withoutScripts(part, path, scripts);
  const main = relative(still(body.slice(start, end)));
  return {
    head: relative(localHead(still(head), path)),
    bodyTag,
    frame: {
      before: relative(still(body.slice(0, start))),
      after: relative(still(body.slice(end))),
    },
    main,
    scripts,
  };
}

/** The page as one file. */
export function renderLocalPage(page: LocalPage, up: string): string {
  const { head, bodyTag, frame, main, scripts } = page;
  const tags = scripts.map((name) => `<script src="${up}${name}"></script>`).join('');
  return `<!DOCTYPE html><html lang="en"><head>${head}</head>${bodyTag}${frame.before}${main}${frame.after}${tags}</body></html>`;
}

/** Leaves out modules, which browsers do not load from files, and notes the scripts that stand for them. */
function withoutScripts(part: string, path: string, scripts: string[]): string {
  return part.replace(/<script([^>]*)>.*?<\/script>/gs, (tag, attributes: string) => {
    if (attributes.includes('application/ld+json')) return '';
    const name = SCRIPTS.get(/\/(\w+)\.astro_astro_type_script/.exec(attributes)?.[1] ?? '');
    if (!name)
      throw new OutputError(`${path}: no classic script is known for ${tag.slice(0, 120)}`);
    scripts.push(name);
    return '';
  });
}

/** The head with the policy for files, without what only search engines and a served site have a use for. */
function localHead(head: string, path: string): string {
  const policy = /(<meta http-equiv="Content-Security-Policy" content=")[^"]*/;
  if (!policy.test(head)) throw new OutputError(`${path}: it has no Content-Security-Policy`);
  return head
    .replace(policy, `$1${POLICY}`)
    .replace(/<meta name="description"[^>]*>/, '')
    .replace(/<link\s[^>]*>/g, (link) => (/\srel="(stylesheet|icon)"/.test(link) ? link : ''));
}

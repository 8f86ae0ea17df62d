import { OutputError } from '../../content/output-error.ts';
import type { BuiltSite } from './built-site.ts';
import { wayUp, withRelativeLinks } from './relative-links.ts';
import type { SiteLinks } from './site-links.ts';

/**
 * The security policy of a page that is opened as a file or served by a docset browser: it may load only files of the
 * same folder tree. `file:` is listed because `'self'` matches nothing if the origin is opaque. The network is blocked.
 */
const POLICY =
  "default-src 'none'; script-src 'self' file:; style-src 'self' file:; img-src 'self' file:; base-uri 'none'; form-action 'self' file:";

/** The classic scripts that replace the modules of components. */
const SCRIPTS = new Map([
  ['Layout', 'site.js'],
  ['SigningTool', 'signing-tool.js'],
]);

/** The script that chooses the colors before a page is drawn: it is classic, so files load it as well. */
const THEME_SCRIPT = /\ssrc="\/(?:[^"]*\/)?theme\.js"/;

const MAIN = '<main id="main">';

/** The parts of a page of the site; every address is relative. */
export interface LocalPage {
  /** The content of `<head>`. */
  head: string;
  /** The opening tag of the body. */
  bodyTag: string;
  /** The body around the content of `<main>`: with the tags of `<main>`, without scripts. */
  frame: { before: string; after: string };
  /** The content of `<main>`. */
  main: string;
  /** The scripts that the page runs, in order: names of files next to the first page. */
  scripts: readonly string[];
}

/**
 * Reads a page of the built site and makes its addresses relative.
 * @param links collects the files that the page loads and links to.
 * @param up the way to the first page in its addresses; by default the way from its own path.
 * @throws {OutputError} that names the page, if the page has an unknown form.
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
  const scriptless = (part: string) => withoutScripts(part, path, scripts);
  const main = relative(scriptless(body.slice(start, end)));
  return {
    head: relative(localHead(scriptless(head), path)),
    bodyTag,
    frame: {
      before: relative(scriptless(body.slice(0, start))),
      after: relative(scriptless(body.slice(end))),
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

/** Removes modules, which browsers do not load from files, and adds the scripts that replace them to `scripts`. */
function withoutScripts(part: string, path: string, scripts: string[]): string {
  return part.replace(/<script([^>]*)>.*?<\/script>/gs, (tag, attributes: string) => {
    if (attributes.includes('application/ld+json')) return '';
    if (THEME_SCRIPT.test(attributes)) return tag;
    const name = SCRIPTS.get(/\/(\w+)\.astro_astro_type_script/.exec(attributes)?.[1] ?? '');
    if (!name)
      throw new OutputError(`${path}: no classic script is known for ${tag.slice(0, 120)}`);
    scripts.push(name);
    return '';
  });
}

/** The head with the policy for files, without the parts that only search engines or a served site use. */
function localHead(head: string, path: string): string {
  const policy = /(<meta http-equiv="Content-Security-Policy" content=")[^"]*/;
  if (!policy.test(head)) throw new OutputError(`${path}: it has no Content-Security-Policy`);
  return head
    .replace(policy, `$1${POLICY}`)
    .replace(/<meta (?:name="(?:description|twitter:)|property="og:)[^>]*>/g, '')
    .replace(/<link\s[^>]*>/g, (link) => (/\srel="(stylesheet|icon)"/.test(link) ? link : ''));
}

import { markdownPath } from '../../text/paths.ts';
import { href } from '../address/href.ts';
import { addressOf } from '../address/site-address.ts';
import { siteOrigin } from '../settings.ts';
import { type Html, html } from './html.ts';
import { linkPreview } from './link-preview.ts';
import { type Described, structuredData } from './structured-data.ts';

/** What a record page's head adds: links to its other forms, and data for search engines. */
export function pageHead(page: Described, record: string | null): Html {
  const { path } = page;
  return html`<link rel="alternate" type="text/markdown" href="${href(markdownPath(path))}">${
    record && html`<link rel="alternate" type="application/json" href="${href(record)}">`
  }${HAS_ORIGIN && html`<link rel="canonical" href="${addressOf(path)}">`}${linkPreview(page)}${structuredData(page)}`;
}

const HAS_ORIGIN = siteOrigin() !== null;

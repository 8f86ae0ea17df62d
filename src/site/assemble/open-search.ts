import { sitePath } from '../../text/paths.ts';
import { addressOf } from '../address/site-address.ts';
import type { SiteFile } from '../api/site-file.ts';
import { escapeHtml } from '../html/html.ts';

/**
 * How a browser asks the site's search.
 * @see https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md
 */
export function openSearchFile(): SiteFile {
  const results = escapeHtml(addressOf(sitePath.search()));
  const icon = escapeHtml(addressOf('/favicon.svg'));
  return {
    path: sitePath.openSearch(),
    text: `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>tcerr</ShortName>
<Description>Error codes and actions of the Tencent Cloud API</Description>
<InputEncoding>UTF-8</InputEncoding>
<Image width="16" height="16" type="image/svg+xml">${icon}</Image>
<Url type="text/html" template="${results}?q={searchTerms}"/>
</OpenSearchDescription>
`,
  };
}

import hljs from 'highlight.js/lib/core';
import http from 'highlight.js/lib/languages/http';
import json from 'highlight.js/lib/languages/json';
import { Html } from './html.ts';

hljs.registerLanguage('json', json);
hljs.registerLanguage('http', http);

/** Highlights a request or a response. JSON without indentation is indented; other text is unchanged. */
export function highlightExample(text: string): Html {
  const language = /^\s*[{[]/.test(text) ? 'json' : 'http';
  const shown = language === 'json' ? indentJson(text) : indentBody(text);
  return new Html(hljs.highlight(shown, { language }).value);
}

function indentJson(text: string): string {
  try {
    const value: unknown = JSON.parse(text);
    // A number too long for JavaScript, or a repeated key, would change.
    const faithful = JSON.stringify(value) === withoutSpace(text);
    return faithful ? JSON.stringify(value, null, 2) : text;
  } catch {
    return text;
  }
}

/** JSON without the white space outside its strings. */
function withoutSpace(json: string): string {
  return json.replace(/("(?:[^"\\]|\\.)*")|\s+/g, (_, string) => string ?? '');
}

/** Indents the JSON body below a request's headers. */
function indentBody(request: string): string {
  const body = request.search(/^[{[]/m);
  return body < 0
    ? request
    : `${request.slice(0, body).trimEnd()}\n\n${indentJson(request.slice(body))}`;
}

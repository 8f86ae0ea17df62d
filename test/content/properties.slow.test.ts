import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffContent } from '../../src/content/compare/diff-content.ts';
import { versionKey } from '../../src/content/version-key.ts';
import { categoryOf, parentOf } from '../../src/schema/facts/code-parts.ts';
import { ApiVersionSchema, ServiceIdSchema } from '../../src/schema/facts/service.ts';
import { codeSpan } from '../../src/text/code-span.ts';
import {
  codesInText,
  joinEnds,
  readableText,
  WINDOW_LENGTH,
} from '../../src/text/codes-in-text.ts';
import { escapeControl } from '../../src/text/escape-control.ts';
import { sitePath } from '../../src/text/paths.ts';
import { serviceSlugOf, slugOf } from '../../src/text/slug.ts';
import { wordsOf } from '../../src/text/words.ts';
import { anyText, codeLike, longText } from '../arbitraries.ts';
import { processorTimeMs } from '../processor-time.ts';
import { first, smallContent } from './compare/states.ts';

/** How long a megabyte may take: some milliseconds, or minutes where a pattern is quadratic. */
const TIME_LIMIT_MS = 4_000;

const anyName = fc.oneof(
  codeLike,
  anyText,
  fc.stringMatching(/^[AaBb1._~-]{1,12}$/),
  fc.stringMatching(/^(con|Con|CON|nul|lpt1|COM9)\.?[A-Za-z]{0,3}$/),
);
const serviceId = fc.stringMatching(/^[a-z][a-z0-9]{0,12}$/);
const apiVersion = fc.stringMatching(/^\d{4}-\d{2}-\d{2}$/);

/** The name that a slug was written for: that there is one for each slug makes slugs unmistakable. */
function nameOf(slug: string): string {
  const tokens = slug
    .replace(/^~~/, '')
    .matchAll(/~(?<hex>[0-9a-f]+)~|(?<mark>--|-|_)?(?<word>[a-z][a-z0-9]*)|(?<plain>[0-9]+|\.)/g);
  let name = '';
  for (const { groups = {} } of tokens) {
    const starts = name === '' || name.endsWith('.');
    const { hex, mark, word, plain } = groups;
    if (hex !== undefined) name += String.fromCodePoint(Number.parseInt(hex, 16));
    else if (word === undefined) name += plain;
    else if (mark === '_') name += word;
    else if (mark === (starts ? '-' : '--')) name += word.toUpperCase();
    else name += word.charAt(0).toUpperCase() + word.slice(1);
  }
  return name;
}

describe('slugOf', () => {
  it('writes slugs that lead back to their names, case folded', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        fc.pre(name !== '');
        expect(nameOf(slugOf(name).toLowerCase())).toBe(name);
      }),
      { numRuns: 10_000 },
    );
  });

  it('writes segments that are safe in a path and an address', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        fc.pre(name !== '');
        const slug = slugOf(name);
        expect(slug).toMatch(/^[a-z0-9_~-]([a-z0-9._~-]*[a-z0-9_~-])?$/);
        expect(slug).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/);
        expect(encodeURIComponent(slug)).toBe(slug);
        expect(new URL(sitePath.sharedError(name), 'https://x').pathname).toBe(`/errors/${slug}/`);
      }),
      { numRuns: 5_000 },
    );
  });

  it('keeps services apart', () => {
    fc.assert(
      fc.property(serviceId, serviceId, (one, other) => {
        expect(serviceSlugOf(one).replace(/^~~/, '')).toBe(one);
        if (one !== other) expect(serviceSlugOf(one)).not.toBe(serviceSlugOf(other));
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('versionKey', () => {
  it('leads back to service and version', () => {
    fc.assert(
      fc.property(serviceId, apiVersion, (service, version) => {
        const [one, other] = versionKey({ service, apiVersion: version }).split(' ');
        expect([ServiceIdSchema.parse(one), ApiVersionSchema.parse(other)]).toEqual([
          service,
          version,
        ]);
      }),
    );
  });
});

describe('wordsOf', () => {
  it('leaves out no letter and no digit, and adds none', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const words = wordsOf(name);
        expect(words.join('')).toBe(name.replace(/[^A-Za-z0-9]/g, '').toLowerCase());
        expect(words.every((word) => /^([a-z]+[0-9]*|[0-9]+)$/.test(word))).toBe(true);
      }),
      { numRuns: 5_000 },
    );
  });
});

describe('the parts of a code', () => {
  it('lead from any code up to its category, and end there', () => {
    fc.assert(
      fc.property(codeLike, (code) => {
        let above = code;
        for (let next = parentOf(above); next !== null; next = parentOf(above)) {
          expect(above.startsWith(`${next}.`)).toBe(true);
          above = next;
        }
        expect(above.replace(/\.$/, '')).toBe(categoryOf(code));
        const bare = code.replace(/\.$/, '');
        expect(parentOf(`${bare}.`)).toBe(parentOf(bare));
      }),
      { numRuns: 2_000 },
    );
  });

  it('of any text end too', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(text.startsWith(categoryOf(text))).toBe(true);
        expect((parentOf(text) ?? '').length).toBeLessThanOrEqual(Math.max(0, text.length - 1));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('codesInText', () => {
  it('finds what is in the text, each once, in one of its lists', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { labelled, shaped } = codesInText(text);
        const found = [...labelled, ...shaped];
        expect(new Set(found).size).toBe(found.length);
        for (const code of found) {
          expect(readableText(text)).toContain(code);
          expect(code).toMatch(/^[A-Z][A-Za-z0-9_.]+$/);
        }
      }),
      { numRuns: 3_000 },
    );
  });

  it('takes bounded time for a megabyte of anything, and so does escapeControl', () => {
    fc.assert(
      fc.property(longText, (makeText) => {
        const text = makeText();
        const started = processorTimeMs();
        codesInText(text);
        escapeControl(text);
        expect(processorTimeMs() - started).toBeLessThan(TIME_LIMIT_MS);
      }),
      { numRuns: 40 },
    );
  });
});

describe('joinEnds', () => {
  it('makes no code out of the halves of words that a cut leaves', () => {
    const word = fc.oneof(codeLike, fc.stringMatching(/^[A-Z]\w{150,400}$/));
    fc.assert(
      fc.property(word, word, (head, tail) => {
        const joined = joinEnds(`Whole.Code x ${head}`, `${tail} x Last.Code`);
        expect(codesInText(joined).shaped.sort()).toEqual(['Last.Code', 'Whole.Code']);
        expect(codesInText(joinEnds(`Code=${head}`, tail)).labelled).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('bounds any text', () => {
    fc.assert(
      fc.property(longText, (makeText) => {
        const text = makeText();
        expect(readableText(text).length).toBeLessThanOrEqual(2 * WINDOW_LENGTH + 1);
      }),
      { numRuns: 20 },
    );
  });
});

describe('escapeControl', () => {
  it('leaves nothing that a terminal obeys, and everything else as it is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const escaped = escapeControl(text);
        expect(escaped).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
        expect(escapeControl(escaped)).toBe(escaped);
        expect(escaped.isWellFormed()).toBe(true);
        const parts = text.split('\n').map((line) => escapeControl(line));
        expect(escapeControl(text, { keepLineBreaks: true })).toBe(parts.join('\n'));
        expect(JSON.parse(`"${escapeControl(text.replace(/["\\]/g, ''))}"`)).toBe(
          text.replace(/["\\]/g, ''),
        );
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('codeSpan', () => {
  it('is one piece of code that shows the text, whatever it contains', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const [, fence = '', inner = ''] = /^(`+)(.*?)(?<!`)\1(?!`)$/s.exec(codeSpan(text)) ?? [];
        expect(fence).not.toBe('');
        expect(inner.match(/`+/g) ?? []).not.toContain(fence);
        const isPadded = /^ .* $/s.test(inner) && /[^ ]/.test(inner);
        const shown = isPadded ? inner.slice(1, -1) : inner;
        // White space alone is shown as more of it.
        expect(/[^ ]/.test(text) ? shown : shown.trim()).toBe(
          /[^ ]/.test(text) ? escapeControl(text) : '',
        );
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('diffContent', () => {
  const codesOf = (names: readonly string[]) =>
    smallContent(({ serviceVersions }) => {
      const version = first(serviceVersions);
      const code = first(version.errorCodes);
      version.errorCodes = names.map((name) => ({ ...code, code: name }));
    });
  const names = fc.uniqueArray(codeLike, { maxLength: 12 });

  it('is the difference of two sets of names, and its reverse the other way round', () => {
    fc.assert(
      fc.property(names, names, names, (both, one, other) => {
        const before = [...new Set([...both, ...one])];
        const after = [...new Set([...other, ...both])];
        const forth = diffContent(codesOf(before), codesOf(after));
        const back = diffContent(codesOf(after), codesOf(before));
        const changes = forth.serviceVersions.flatMap(({ errorCodes }) => errorCodes);
        const of = (kind: string) =>
          changes.filter((change) => change.kind === kind).map(({ name }) => name);
        expect(of('added')).toEqual(after.filter((name) => !before.includes(name)).sort());
        expect(of('removed')).toEqual(before.filter((name) => !after.includes(name)).sort());
        expect(forth.counts.errorCodes.added).toBe(back.counts.errorCodes.removed);
        expect(forth.distinctCodes.added).toEqual(back.distinctCodes.removed);
        expect(forth.isEmpty).toBe(changes.length === 0);
      }),
      { numRuns: 300 },
    );
  });
});

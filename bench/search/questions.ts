import { readFileSync } from 'node:fs';
import { loadLayers } from '../../src/knowledge/messages/load-layers.ts';
import type { SearchIndex } from '../../src/search/index/search-index.ts';
import { type Offer, withExplainingPages } from '../../src/search/index/with-explaining-pages.ts';
import type { ExplainingPage } from '../../src/search/words/explaining-pages.ts';
import type { Measured } from './measure.ts';
import type { QueryClass } from './query-classes.ts';

/** An everyday question, written without looking at the index, and what answers it. */
interface Question {
  lang: 'en' | 'zh';
  text: string;
  means: string;
  /** `error:Code`, `action:service:Name`, `advice:name`, `guide:name`, `layer:cos:Code`; `*` is any ending. */
  ok: string[];
}

const QUESTIONS: readonly Question[] = JSON.parse(
  readFileSync(new URL('questions.json', import.meta.url), 'utf8'),
);
/** How many results and pages the panel looks at. */
const [RESULTS, PAGES] = [20, 4];
const CLASSES = [
  { name: 'questions in English', lang: 'en', inFive: 0.95 },
  { name: 'questions in Chinese', lang: 'zh', inFive: 0.9 },
] as const;

/** Asks the questions, with the results and pages in the order of the panel. */
export function* askQuestions(
  index: SearchIndex,
): Generator<{ trial: QueryClass; measured: Measured }> {
  for (const { name, lang, inFive } of CLASSES) {
    const asked = QUESTIONS.filter((question) => question.lang === lang).map((question) => {
      const start = performance.now();
      const found = index.searchAll(question.text, { limit: RESULTS });
      const pages = index.searchExplainingPages(question.text, { limit: PAGES });
      const { offers } = withExplainingPages(found, pages);
      const timeMs = performance.now() - start;
      return { ...question, timeMs, place: offers.findIndex((offer) => isRight(offer, question)) };
    });
    const times = asked.map(({ timeMs }) => timeMs).sort((a, b) => a - b);
    const share = (end: number) =>
      asked.filter(({ place }) => place >= 0 && place < end).length / asked.length;
    const measured = {
      first: share(1),
      inFive: share(5),
      p50Ms: times[Math.floor(times.length * 0.5)] ?? 0,
      p95Ms: times[Math.floor(times.length * 0.95)] ?? 0,
      missed: asked.filter(({ place }) => place < 0 || place >= 5).map(({ text }) => text),
    };
    yield { trial: { name, first: 0, inFive, queries: [] }, measured };
  }
}

function isRight(offer: Offer, { ok }: Question): boolean {
  const names = namesOf(offer);
  return ok.some((wanted) =>
    wanted.endsWith('*')
      ? names.some((name) => name.startsWith(wanted.slice(0, -1)))
      : names.includes(wanted),
  );
}

function namesOf(offer: Offer): string[] {
  if ('page' in offer) return [pageName(offer.page)];
  const { kind, name, services } = offer.record;
  if (kind === 'action') return services.map((service) => `action:${service}:${name}`);
  return [`${kind}:${name}`];
}

/** The names of interfaces whose codes we do not have, as `layer:im-trtc`. */
const INTERFACES = new Map(loadLayers().records.map(({ name, layer }) => [name, `layer:${layer}`]));

function pageName({ kind, path, title }: ExplainingPage): string {
  if (kind === 'COS error') return `layer:cos:${title}`;
  if (kind === 'SDK client error') return `layer:sdk-client:${title}`;
  if (kind === 'other interface') return INTERFACES.get(title) ?? '';
  const [name = ''] = /[^/]+(?=\/$)/.exec(path) ?? [];
  return `${kind}:${name}`;
}

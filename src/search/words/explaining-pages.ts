import { marksIn } from '../query/marks.ts';
import type { Query } from '../query/query.ts';
import { RANK } from '../query/ranks.ts';
import { fold } from '../strings/fold.ts';
import type { Range } from '../strings/highlight.ts';
import { textWords } from '../strings/text-words.ts';
import { TopList } from '../strings/top-list.ts';
import { WordIndex } from './word-index.ts';
import { WordSearch } from './word-search.ts';

/** A page that explains, where a record only states. */
export interface Topic {
  kind: 'guide' | 'advice';
  title: string;
  /** Where it stands on the site, without the host's base. */
  path: string;
  /** What it says, in one sentence. */
  description: string;
  /** Other words for it, by which it can be found as well. */
  keywords: string[];
}

/** A topic found, and what of it matched. */
export interface TopicResult {
  topic: Topic;
  /** Whether the query is its title or one of its keywords, rather than holds words of it. */
  isCalled: boolean;
  titleRanges: Range[];
  descriptionRanges: Range[];
}

/** A shorter query begins too many words to mean one. */
const MIN_LENGTH = 3;

/** Finds topics by their words, apart from the names of codes and actions, which they never displace. */
export class TopicSearch {
  readonly #topics: readonly Topic[];
  /** By what a topic is called, and by that and what it says. */
  readonly #byName: WordSearch;
  readonly #byText: WordSearch;

  constructor(topics: readonly Topic[]) {
    this.#topics = topics;
    this.#byName = indexOf(topics, namesOf);
    this.#byText = indexOf(topics, (topic) => [...namesOf(topic), topic.description]);
  }

  /**
   * The topics that hold every word of the query, best first: what is called so, then what holds the words
   * in its names, then what says them; guides before advice.
   */
  find(query: Query, limit: number): TopicResult[] {
    if (query.isPaste || query.folded.length < MIN_LENGTH) return [];
    const found = new TopList<number>(limit);
    for (const [tier, index] of [this.#byName, this.#byText].entries()) {
      const held = new TopList<number>(this.#topics.length);
      index.addMatches(query.words, () => true, held, 0);
      for (const { value, rank } of held.items) {
        const topic = this.#topics[value] as Topic;
        const place = 2 * (isCalled(topic, query) ? -1 : tier) + Number(topic.kind === 'advice');
        if (rank < RANK.someWords) found.add(value, place + (rank % 1));
      }
    }
    return found.items.map(({ value }) => resultOf(this.#topics[value] as Topic, query));
  }
}

/** Its title, its keywords and, at the end of its path, a name in few words. */
function namesOf({ title, path, keywords }: Topic): string[] {
  return [title, path.replace(/^.*\/(?=[^/]+\/$)/, ''), ...keywords];
}

function isCalled(topic: Topic, { folded }: Query): boolean {
  return namesOf(topic).some((name) => fold(name) === folded);
}

function indexOf(topics: readonly Topic[], textsOf: (topic: Topic) => string[]): WordSearch {
  const search = new WordSearch(topics.length);
  const index = new WordIndex();
  for (const [entry, topic] of topics.entries())
    search.enter(index, entry, textsOf(topic).flatMap(textWords));
  search.addField(index);
  return search;
}

function resultOf(topic: Topic, query: Query): TopicResult {
  return {
    topic,
    isCalled: isCalled(topic, query),
    titleRanges: marksIn(topic.title, query),
    descriptionRanges: marksIn(topic.description, query),
  };
}

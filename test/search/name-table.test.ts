import { describe, expect, it } from 'vitest';
import { Random } from '../../bench/search/random.ts';
import { NameTable } from '../../src/search/names/name-table.ts';
import { EditDistance } from '../../src/search/strings/edit-distance.ts';
import { fold } from '../../src/search/strings/fold.ts';
import { wordsOf } from '../../src/text/words.ts';

const random = new Random(11);
const distance = new EditDistance();

/** Names of few letters, so that many resemble each other. */
const names = Array.from({ length: 400 }, () => {
  const words = Array.from({ length: 1 + random.below(4) }, anyWord);
  return words.reduce((name, word) => name + random.pick(['', '', '.', '_']) + word);
});
const table = new NameTable(names);

function anyWord(): string {
  const letters = Array.from({ length: 2 + random.below(6) }, () => random.pick([...'abc']));
  return random.pick(['A', 'B']) + letters.join('') + random.pick(['', '', '1']);
}

/** Some of a name from a word on, with so many edits. */
function misspelt(edits: number): string {
  const words = wordsOf(random.pick(names));
  let text = words.slice(random.below(words.length)).join('');
  for (let edit = 0; edit < edits; edit++) {
    const at = random.below(text.length);
    const [head, tail] = [text.slice(0, at), text.slice(at)];
    text = random.pick([
      `${head}z${tail}`,
      `${head}${tail.slice(1)}`,
      `${head}z${tail.slice(1)}`,
      `${head}${tail[1] ?? ''}${tail[0]}${tail.slice(2)}`,
    ]);
  }
  return text;
}

/** The fewest edits from a text to the part of a name that begins with a word. */
function editsTo(name: string, text: string, max: number): number {
  const runs = name.split(/[._]/).map(wordsOf);
  const words = runs.flat();
  const edits = words.flatMap((_, from) => {
    const rest = words.slice(from).join('');
    const ends = Array.from({ length: rest.length + 1 }, (_, end) => rest.slice(0, end));
    return ends.map((end) => distance.between(text, end, max));
  });
  return Math.min(...edits);
}

describe('NameTable', () => {
  it('finds the names that contain a text', () => {
    for (let round = 0; round < 300; round++) {
      const text = misspelt(0).slice(0, 1 + random.below(9));
      const found = table.containing(text, names.length).map(({ entry }) => entry);
      const containing = [...names.keys()].filter((entry) =>
        fold(names[entry] ?? '').includes(text),
      );
      expect(found, text).toEqual(containing);
    }
  });

  it('finds where words begin and are over', () => {
    const one = new NameTable(['FailedOperation.DBError_Code2']);
    const edges = (text: string) => one.containing(text, 1)[0];
    expect(edges('dberror')).toMatchObject({ beginsWord: true, endsWord: true });
    expect(edges('error')).toMatchObject({ beginsWord: true, endsWord: true });
    expect(edges('berr')).toMatchObject({ beginsWord: false, endsWord: false });
    expect(edges('code2')).toMatchObject({ beginsWord: true, endsWord: true });
    expect(edges('code')).toMatchObject({ beginsWord: true, endsWord: false });
  });

  it.each([1, 2, 3])('finds every name within edits, and no other: %i', (max) => {
    for (let round = 0; round < 60; round++) {
      const text = misspelt(random.below(max + 1));
      if (text.length < 3 * max + 2) continue;
      const hits = table.similar(text, max, () => true);
      const found = new Map<number, number>();
      for (const { entry, edits } of hits)
        found.set(entry, Math.min(edits, found.get(entry) ?? edits));
      const within = [...names.entries()]
        .map(([entry, name]) => [entry, editsTo(name, text, max)] as const)
        .filter(([, edits]) => edits <= max);
      expect(
        [...found].sort(([a], [b]) => a - b),
        text,
      ).toEqual(within);
    }
  });

  it('tells a whole name from the beginning of one', () => {
    const two = new NameTable(['DescribeDisk', 'DescribeDisks', 'Limit.DescribeDisc']);
    const hits = two.similar('describedsk', 1, () => true);
    expect(hits.map(({ entry, isKey, behind }) => [entry, isKey, behind])).toEqual([
      [0, true, 0],
      [1, false, 1],
    ]);
    expect(two.similar('describedsc', 1, (entry) => entry === 2)).toMatchObject([
      { entry: 2, isKey: true, before: 5, edits: 1 },
    ]);
  });

  it('tells a word that ends where the text does from one that goes on', () => {
    const two = new NameTable(['DescribeInstances', 'DescribeInstanceState']);
    const hits = two.similar('instnces', 1, () => true);
    expect(hits.map(({ entry, edits, endsWord }) => [entry, edits, endsWord])).toEqual([
      [0, 1, true],
      [1, 1, false],
    ]);
  });

  it('is the same whether made ready ahead or by the first question', async () => {
    const ahead = new NameTable(names);
    await ahead.prepare();
    const text = misspelt(1);
    expect(ahead.startingWith('a')).toEqual(table.startingWith('a'));
    expect(ahead.similar(text, 1, () => true)).toEqual(table.similar(text, 1, () => true));
  });
});

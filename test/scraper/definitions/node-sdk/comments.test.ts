import { describe, expect, it } from 'vitest';
import { client, member, method, model, models, readOne } from './package.ts';

/** What is read of a data type with one member whose comment is given, marks included. */
async function readMember(code: string) {
  const { text, issues } = await readOne(
    client(method('DescribeZones', 'Lists zones.')),
    models('DescribeZones') + model('Zone', 'A zone.', code),
  );
  expect(issues).toEqual([]);
  return text?.dataTypes?.[0]?.members;
}

describe('the comment of a member', () => {
  it.each([
    ['of one line', 'Zone ID.', 'Zone ID.'],
    ['of several lines', 'Zone ID.\nNote: may be null.', 'Zone ID.\nNote: may be null.'],
    ['that begins with an empty line', '\nNote: may be null.', 'Note: may be null.'],
    ['with spaces at its ends', '  Zone ID. \n', 'Zone ID.'],
    [
      'with code and a link',
      'An `Id`, [more](https://a.io/b).',
      'An `Id`, [more](https://a.io/b).',
    ],
    ['with an address', 'As in ops@mail.example.', 'As in ops@mail.example.'],
    [
      'with a tag among its words',
      'Type.\n * @type {string}\nof Go.',
      'Type.\n- @type {string}\nof Go.',
    ],
    [
      'with words like code',
      'Set\nclass Foo {\nthis.Bar = null;',
      'Set\nclass Foo {\nthis.Bar = null;',
    ],
    ['with a mark of a comment', 'Use /** to begin.', 'Use /** to begin.'],
  ])('%s', async (_, text, expected) => {
    expect(await readMember(member('Name', text))).toEqual([['Name', expected]]);
  });

  it('with list items keeps them as a list', async () => {
    const [[, text] = []] =
      (await readMember(member('Name', 'One of:\n- `A`: first\n- `B`'))) ?? [];
    expect(text).toBe('One of:\n- `A`: first\n- `B`');
  });

  it('with HTML gives prose', async () => {
    const html = '<p>Valid values:<br><li>ON: open</li><li>OFF: shut</li></p>';
    const [[, text] = []] = (await readMember(member('Name', html))) ?? [];
    expect(text).toBe('Valid values:\n- ON: open\n- OFF: shut');
  });

  it('on one line with its marks', async () => {
    expect(await readMember('        /** Zone ID. */\n        this.Name = null;\n')).toEqual([
      ['Name', 'Zone ID.'],
    ]);
  });

  it.each([
    ['is empty', member('Name', '')],
    [
      'has a tag alone',
      '        /**\n         * @type {string || null}\n         */\n        this.Name = null;\n',
    ],
    ['is not there', '        this.Name = null;\n'],
  ])('that %s leaves the member out', async (_, code) => {
    expect(await readMember(code + member('Zone', 'Zone ID.'))).toEqual([['Zone', 'Zone ID.']]);
  });

  it('is read under Windows line ends as well', async () => {
    const { text, issues } = await readOne(
      client(method('DescribeZones', 'Lists zones.')).replaceAll('\n', '\r\n'),
      models('DescribeZones', member('Name', 'Zone\nID.')).replaceAll('\n', '\r\n'),
    );
    expect(issues).toEqual([]);
    expect(text?.actions).toEqual([
      { name: 'DescribeZones', text: 'Lists zones.', input: [['Name', 'Zone\nID.']], output: [] },
    ]);
  });
});

describe('the comment of an action', () => {
  it('may be a list from its first line', async () => {
    const { text } = await readOne(client(method('Stop', '* Stops.\n* Waits.')), models('Stop'));
    expect(text?.actions?.[0]?.text).toBe('- Stops.\n- Waits.');
  });

  it('may be empty', async () => {
    const { text, issues } = await readOne(client(method('Stop', '')), models('Stop'));
    expect(issues).toEqual([]);
    expect(text?.actions).toEqual([{ name: 'Stop', input: [], output: [] }]);
  });

  it('may contain words that look like tags', async () => {
    const words = 'Sets @param and @public.\n@param {x} y';
    const { text } = await readOne(client(method('Stop', words)), models('Stop'));
    expect(text?.actions?.[0]?.text).toBe(words);
  });
});

import { expect, it } from 'vitest';
import { TermReader } from '../../src/search/glossary/term-reader.ts';
import { glossary } from './sample.ts';

const reader = new TermReader(glossary, [
  ['cvm', ['云服务器']],
  ['cam', ['访问管理']],
]);

/** What is meant by each part of a text, the services, and `?` for what says little. */
function meant(text: string): string[] {
  return reader.read(text).map((term) => {
    if (typeof term === 'string') return term;
    const { alternatives, services, isVague } = term;
    const [first] = alternatives.slice(1);
    return `${isVague ? '?' : ''}${[first?.words.join(' '), ...services].filter(Boolean).join('@')}`;
  });
}

it.each([
  ['余额不足', ['balance', 'not enough']],
  ['餘額不夠', ['balance', 'not enough']],
  ['怎么办，配额不够啊', ['quota', 'not enough']],
  ['ＣＶＭ 配额'.normalize('NFKC'), ['@cvm'.slice(1), 'quota']],
  ['云服务器的API密钥', ['cvm', 'access key']],
  ['接口报 429', ['?api', 'rate limit']],
])('reads the Chinese of %s', (text, terms) => {
  expect(meant(text)).toEqual(terms);
});

it.each([
  ['How many access keys can a user have?', ['access key', 'user']],
  ['429 too many requests', ['too many request']],
  ['the access keys are deleted', ['access key', 'delete']],
  ['why is my widget deleting', ['widget', 'delete']],
])('reads the English of %s', (text, terms) => {
  expect(meant(text)).toEqual(terms);
});

it('leaves out what it does not know in Chinese, and says nothing of nothing', () => {
  expect(meant('魑魅配额魍魉')).toEqual(['quota']);
  expect(meant('')).toEqual([]);
  expect(meant('的了吗')).toEqual([]);
});

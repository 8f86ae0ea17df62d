import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { explain, readMessage } from '../../dist/catalog/all.js';

const FIXTURES = 'test/fixtures/messages';
const clouds: { id: string; cloud: string; input: string }[] = JSON.parse(
  readFileSync(`${FIXTURES}/other-clouds.json`, 'utf8'),
);
const log = readFileSync(`${FIXTURES}/ordinary-log.txt`, 'utf8');

/** What an answer says about API 3.0, of which such a text says nothing. */
function claims(text: string) {
  const { known, layer, meaning, likelyCodes } = explain(text);
  return known || layer === 'api-3.0' || meaning !== null || likelyCodes.length > 0;
}

describe('nothing about API 3.0', () => {
  it.each(clouds)('is claimed of $cloud in $id', ({ input, cloud }) => {
    expect(claims(input)).toBe(false);
    expect(explain(input).reading?.looksLike).toBe(cloud);
    expect(readMessage(input)).toMatchObject({ denials: [], parameter: null, said: null });
  });

  it('is claimed of a line of an ordinary log', () => {
    expect(log.trimEnd().split('\n').filter(claims)).toEqual([]);
  });

  it('is claimed of all of the log', () => {
    expect(claims(log)).toBe(false);
  });

  it.each([
    '{"code":"USER_LOCKED","message":"user is locked","request_id":"70eac510ee0aee8c"}',
    'exit: Code=BuildFailed, Message=it failed',
    'panic: errorCode: "Made.Up"',
  ])('is claimed of a code that any program could print: %s', (text) => {
    expect(claims(text)).toBe(false);
    expect(readMessage(text).code).not.toBeNull();
  });
});

it('an unknown code of Tencent Cloud is one of API 3.0', () => {
  for (const text of [
    '[TencentCloudSDKError] Code=BrandNew.Kind, Message=It failed',
    '{"Response":{"Error":{"Code":"BrandNew","Message":"It failed"},"RequestId":"a"}} sent',
    'Code=InvalidParameter.BrandNew',
    'tccli: code: BrandNewKind',
  ])
    expect(readMessage(text)).toMatchObject({ layer: 'api-3.0', isStated: true });
});

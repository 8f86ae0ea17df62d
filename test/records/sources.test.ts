import { expect, it } from 'vitest';
import { nameSources } from '../../src/records/sources.ts';
import { sampleContent } from '../sample-content.ts';

const content = sampleContent();

it('says of a page that could not be read again that it may be out of date', () => {
  const sources = content.sources.map((source) =>
    source.id === 'capture-001' ? { ...source, stale: true as const } : source,
  );
  const named = nameSources({ ...content, sources });
  expect(named.get('capture-001')?.updatedText).toBe(
    'last updated 2025-10-30; could not be read again, so it may be out of date',
  );
  expect(named.get('capture-000')?.updatedText).toBe('last updated 2025-10-30');
});

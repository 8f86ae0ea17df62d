import { expect, it } from 'vitest';
import { indexContent } from '../../../src/records/content-index.ts';
import type { MeaningRecord } from '../../../src/schema/reviewed/meaning.ts';
import { recordGroups } from '../../../src/site/assemble/record-groups.ts';
import { sampleContent, sampleReviewed } from '../../sample-content.ts';

/** The groups whose pages would be written again after a change of the meanings. */
function changedBy(change: (records: Map<string, MeaningRecord>) => void, service?: string) {
  const reviewed = sampleReviewed();
  const inputsOf = (meanings: typeof reviewed.meanings) =>
    recordGroups(indexContent(sampleContent(), { ...reviewed, meanings })).map(
      ({ folder, inputs }) => ({ folder, inputs: JSON.stringify(inputs) }),
    );
  const { shared, services } = reviewed.meanings;
  const records = new Map(service === undefined ? shared : services.get(service));
  change(records);
  const changed =
    service === undefined
      ? { shared: records, services }
      : { shared, services: new Map([...services, [service, records]]) };
  const before = inputsOf(reviewed.meanings);
  return inputsOf(changed)
    .filter(({ inputs }, at) => inputs !== before[at]?.inputs)
    .map(({ folder }) => folder);
}

function reword(records: Map<string, MeaningRecord>, code: string): void {
  const record = records.get(code);
  if (!record) throw new Error(`the sample has no meaning of ${code}`);
  records.set(code, { ...record, meaning: 'It means something else today.' });
}

it("writes a service's pages again when one of its meanings changes", () => {
  expect(
    changedBy((records) => reword(records, 'OperationDenied.AccessKeyOverLimit'), 'cam'),
  ).toEqual(['/services/cam/']);
});

it('writes the pages of all who list a code again when its shared meaning changes', () => {
  const changed = changedBy((records) => reword(records, 'InternalError'));
  expect(changed).toContain('/errors/');
  expect(changed).toContain('/services/cam/');
});

import { type ContentIndex, indexContent } from '../../../src/records/content-index.ts';
import {
  type EditionHistory,
  type ReleaseEvent,
  ReleasesSchema,
  ServiceHistorySchema,
} from '../../../src/schema/facts/release-history.ts';
import { sampleContent, sampleReviewed } from '../../sample-content.ts';

type Event = Partial<ReleaseEvent> & Pick<ReleaseEvent, 'release' | 'change'>;

/** The version of cam in the sample content. */
export const CAM = '2019-01-16';

const release = (number: string, date: string) => ({
  ...{ release: number, date },
  commit: '0123456789ab',
});

/** The releases of 3.0.1 in May to 3.0.4 in July, and those of the tool on the days after. */
export function sampleHistory(
  edition: EditionHistory['edition'],
  { sdk, cli = [] }: { sdk: Event[]; cli?: Event[] },
): EditionHistory {
  const whole = (event: Event) => ({ apiVersion: CAM, ...event });
  return {
    edition,
    releases: ReleasesSchema.parse({
      repositories: { cli: 'cli', sdk: 'sdk' },
      sdk: [
        release('3.0.1', '2021-05-10'),
        release('3.0.2', '2021-06-10'),
        release('3.0.3', '2021-06-20'),
        release('3.0.4', '2021-07-10'),
      ],
      cli: [release('3.0.1.1', '2021-05-11'), release('3.0.2.1', '2021-06-11')],
    }),
    services: new Map([
      [
        'cam',
        ServiceHistorySchema.parse({
          service: 'cam',
          sdk: sdk.map(whole),
          cli: cli.map(whole),
        }),
      ],
    ]),
  };
}

/** The sample content with what past releases had. */
export function indexWith(...history: EditionHistory[]): ContentIndex {
  return indexContent(
    { ...sampleContent(), history, editions: ['international', 'china'] },
    sampleReviewed(),
  );
}

/** What past releases of the sample had: a code comes, goes and returns; an action comes with a code. */
export function sampleChangesIndex(): ContentIndex {
  return indexWith(
    sampleHistory('international', {
      sdk: [
        { release: '3.0.1', change: 'found', version: true, returns: ['ListUsers = Old.Code'] },
        {
          release: '3.0.2',
          change: 'added',
          returns: ['AddUser = New.Code', 'ListUsers = New.Code'],
        },
        {
          release: '3.0.3',
          change: 'removed',
          codes: 'Old.Code',
          returns: ['ListUsers = Old.Code'],
        },
        { release: '3.0.4', change: 'added', codes: 'Old.Code' },
      ],
      cli: [
        { release: '3.0.1.1', change: 'found', version: true, input: ['ListUsers = Page'] },
        {
          release: '3.0.2.1',
          change: 'added',
          input: ['ListUsers = Rp', 'AddUser = Name'],
          types: 'User',
        },
      ],
    }),
    sampleHistory('china', {
      sdk: [
        { release: '3.0.1', change: 'found', version: true, actions: 'ListUsers' },
        { release: '3.0.3', change: 'added', codes: 'New.Code' },
      ],
    }),
  );
}

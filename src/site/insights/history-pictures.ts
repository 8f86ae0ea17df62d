import { apiGrowth, type MonthSize } from '../../records/changes/growth.ts';
import type { ContentIndex } from '../../records/content-index.ts';
import { counted, numberText } from '../../text/count-text.ts';
import { SITE_NAMES } from '../../text/site-names.ts';
import type { Html } from '../html/html.ts';
import { CHANGED_MONTHS, changedServices, changedServicesChart } from './changed-services.ts';
import { growthChart } from './growth-chart.ts';

/** A chart, and what it shows in words. Its data as CSV has the chart's id as its name. */
export interface Picture {
  id: string;
  title: string;
  text: string;
  chart: Html;
}

/** Charts of what releases had and changed; empty if the content has no history. */
export function historyPictures(index: ContentIndex): Picture[] {
  const sizes = apiGrowth(index);
  const changed = changedServices(index);
  const [most] = changed;
  const byService: Picture[] = most
    ? [
        {
          id: 'changed-services',
          title: `${most.service} changed the most in the last ${CHANGED_MONTHS} months`,
          text: `Codes and actions that releases added, removed or brought back in the newest ${CHANGED_MONTHS} months with changes: ${most.service} has ${numberText(most.total)} of them; ${counted(changed.length, 'service')} changed.`,
          chart: changedServicesChart(changed, new Set(index.services.keys())),
        },
      ]
    : [];
  return [
    ...growthPicture(
      sizes,
      'codes',
      'Codes are known from June 2021, when releases began to list them.',
    ),
    ...growthPicture(
      sizes,
      'actions',
      'The first releases are of 2018 (China) and 2020 (international).',
    ),
    ...byService,
  ];
}

function growthPicture(
  sizes: readonly MonthSize[],
  kind: 'codes' | 'actions',
  note: string,
): Picture[] {
  const shown = sizes.filter((size) => size[kind] > 0);
  const [first, last] = [shown[0], shown.filter(({ site }) => site === shown[0]?.site).at(-1)];
  if (!first || !last) return [];
  const noun = kind === 'codes' ? 'code' : 'action';
  return [
    {
      id: `growth-of-${kind}`,
      title: `From ${numberText(first[kind])} to ${counted(last[kind], noun)} at the ${SITE_NAMES[first.site]} site`,
      text: `How many ${kind} the newest release of the Go SDK had at the end of each month, in all services. ${note}`,
      chart: growthChart(sizes, kind),
    },
  ];
}

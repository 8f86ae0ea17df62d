import { sitePath } from '../../text/paths.ts';

interface NavigationLink {
  name: string;
  path: string;
}

/** The links of the bar at the top; where it is narrow, they are in the menu. */
export const BAR_LINKS: readonly NavigationLink[] = [
  { name: 'Services', path: sitePath.services() },
  { name: 'Common errors', path: sitePath.commonErrors() },
  { name: 'Advice', path: sitePath.allAdvice() },
  { name: 'Guides', path: sitePath.guides() },
];

/** The links that are only in the menu. */
export const MENU_LINKS: readonly NavigationLink[] = [
  { name: 'COS and SDK codes', path: sitePath.otherCodes() },
  { name: 'Insights', path: sitePath.insights() },
  { name: 'Changes by month', path: sitePath.changes() },
  { name: 'Use it offline', path: sitePath.offline() },
  { name: 'Sources and coverage', path: sitePath.about() },
];

/** The columns of the footer. */
export const FOOTER_COLUMNS: readonly { title: string; links: readonly NavigationLink[] }[] = [
  {
    title: 'Reference',
    links: [
      { name: 'Services', path: sitePath.services() },
      { name: 'Common errors', path: sitePath.commonErrors() },
      { name: 'COS and SDK codes', path: sitePath.otherCodes() },
      { name: 'The response envelope', path: sitePath.envelope() },
    ],
  },
  {
    title: 'Learn',
    links: [
      { name: 'Advice by problem', path: sitePath.allAdvice() },
      { name: 'Guides', path: sitePath.guides() },
      { name: 'Check a signature', path: sitePath.guide('signing') },
      { name: 'Insights', path: sitePath.insights() },
    ],
  },
  {
    title: 'Data and offline',
    links: [
      { name: 'Use it offline', path: sitePath.offline() },
      { name: 'Changes by month', path: sitePath.changes() },
      { name: 'Sources and coverage', path: sitePath.about() },
    ],
  },
];

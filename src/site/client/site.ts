import { enableCopying } from './copy.ts';
import { startLongList } from './long-list/start-long-list.ts';
import { enableNavigation } from './navigation.ts';
import { enablePageFoot } from './page/page-foot.ts';
import { openForPrint } from './page/print-page.ts';
import { keptResults } from './search/kept-results.ts';
import { enableSearch } from './search/search-box.ts';
import { registerServiceWorker } from './service-worker.ts';
import { enableSiteChoice } from './site-choice.ts';
import { enableTabs } from './tabs.ts';
import { enableThemes } from './theme.ts';

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-search]'))
  enableSearch(form);
enableCopying();
for (const navigation of document.querySelectorAll<HTMLElement>('[data-navigation]'))
  enableNavigation(navigation);
for (const control of document.querySelectorAll<HTMLElement>('[data-theme-switch]'))
  enableThemes(control);
for (const foot of document.querySelectorAll<HTMLElement>('[data-page-foot]')) enablePageFoot(foot);
for (const control of document.querySelectorAll<HTMLElement>('[data-site-choice]'))
  enableSiteChoice(control);
openForPrint();
void registerServiceWorker();
for (const group of document.querySelectorAll<HTMLElement>('[data-tabs]')) enableTabs(group);
for (const list of document.querySelectorAll<HTMLElement>('[data-list]')) startLongList(list);
if (document.querySelector('[data-pack]'))
  import('./keep-offline.ts').then(({ enableKeeping }) => enableKeeping());
const policies = document.querySelector<HTMLElement>('[data-policies]');
if (policies)
  import('./permissions/enable-operations.ts').then(({ enableOperations }) =>
    enableOperations(policies),
  );

if (document.querySelector('article:is(.error, .action)'))
  import('./recent-pages.ts').then(({ rememberPage }) => rememberPage());
const recent = document.querySelector<HTMLElement>('[data-recent]');
if (recent) import('./recent-pages.ts').then(({ showRecentPages }) => showRecentPages(recent));

for (const chart of document.querySelectorAll<HTMLElement>('.chart-frame'))
  import('./page/chart-keys.ts').then(({ enableChartKeys }) => enableChartKeys(chart));

const missing = document.querySelector<HTMLElement>('[data-missing]');
if (missing) import('./search/nearest-pages.ts').then(({ showNearest }) => showNearest(missing));
const results = document.querySelector<HTMLElement>('[data-results]');
if (results)
  import('./results-page/results-page.ts').then(({ ResultsPage }) => new ResultsPage(results));
const kept = keptResults();
if (kept) import('./search/came-from.ts').then(({ showCameFrom }) => showCameFrom(kept));

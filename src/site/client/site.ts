import './search-box.ts';
import './table-filter.ts';
import { enableCopying } from './copy.ts';
import { enableNavigation } from './navigation.ts';
import { registerServiceWorker } from './service-worker.ts';
import { enableTabs } from './tabs.ts';
import { enableThemes } from './theme.ts';

enableCopying();
for (const navigation of document.querySelectorAll<HTMLElement>('[data-navigation]'))
  enableNavigation(navigation);
for (const control of document.querySelectorAll<HTMLElement>('[data-theme-switch]'))
  enableThemes(control);
void registerServiceWorker();
for (const group of document.querySelectorAll<HTMLElement>('[data-tabs]')) enableTabs(group);
if (document.querySelector('[data-pack]'))
  import('./keep-offline.ts').then(({ enableKeeping }) => enableKeeping());
if (document.querySelector('[data-policies]'))
  import('./copy-policies.ts').then(({ enablePolicies }) => enablePolicies());

const missing = document.querySelector<HTMLElement>('[data-missing]');
if (missing) import('./nearest-pages.ts').then(({ showNearest }) => showNearest(missing));

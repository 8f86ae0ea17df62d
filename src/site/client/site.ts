import './search-box.ts';
import './table-filter.ts';
import { enableCopying } from './copy.ts';
import { registerServiceWorker } from './service-worker.ts';

enableCopying();
void registerServiceWorker();
if (document.querySelector('[data-pack]'))
  import('./keep-offline.ts').then(({ enableKeeping }) => enableKeeping());
if (document.querySelector('[data-policies]'))
  import('./copy-policies.ts').then(({ enablePolicies }) => enablePolicies());

const missing = document.querySelector<HTMLElement>('[data-missing]');
if (missing) import('./nearest-pages.ts').then(({ showNearest }) => showNearest(missing));

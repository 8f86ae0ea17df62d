import './search-box.ts';
import './table-filter.ts';
import { enableCopying } from './copy.ts';

enableCopying();
if (document.querySelector('[data-policies]'))
  import('./copy-policies.ts').then(({ enablePolicies }) => enablePolicies());

const missing = document.querySelector<HTMLElement>('[data-missing]');
if (missing) import('./nearest-pages.ts').then(({ showNearest }) => showNearest(missing));

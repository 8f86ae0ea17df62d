import './search-box.ts';
import './table-filter.ts';
import { enableCopying } from './copy.ts';

enableCopying();
if (document.querySelector('[data-policies]'))
  import('./copy-policies.ts').then(({ enablePolicies }) => enablePolicies());

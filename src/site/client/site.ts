import './search-box.ts';
import './copy.ts';
import './table-filter.ts';

import './insert-page.ts';
import '../../../site/client/site.ts';

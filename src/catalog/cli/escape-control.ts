export { escapeControl } from '../../lib/escape-control.ts';

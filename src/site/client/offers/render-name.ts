import { highlight, type Range } from '../../../search/strings/highlight.ts';
import { BEFORE_BREAK } from '../../html/code-name.ts';
import { makeElement } from '../make-element.ts';

/** A name, broken only between its words. */
export function renderName(name: string, ranges: readonly Range[], isCode = true): HTMLElement {
  return makeElement('span', isCode ? 'name code' : 'name', ...markedNodes(name, ranges, true));
}

/** A text whose ranges are marked; with breaks, it may break between the words of a name. */
export function markedNodes(text: string, ranges: readonly Range[], hasBreaks = false): Node[] {
  return highlight(text, ranges).flatMap(({ text: part, marked }) => {
    const nodes = hasBreaks ? withBreaks(part) : [document.createTextNode(part)];
    return marked ? [makeElement('mark', '', ...nodes)] : nodes;
  });
}

function withBreaks(text: string): Node[] {
  const parts = text.replace(BEFORE_BREAK, '$&\n').split('\n');
  return parts.flatMap((part, at) => [
    // A mark may begin with the dot or with a word.
    ...(at > 0 || /^[.A-Z]/.test(part) ? [document.createElement('wbr')] : []),
    document.createTextNode(part),
  ]);
}

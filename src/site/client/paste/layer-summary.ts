import type { MessageReading } from '../../../messages/reading.ts';
import type { EncodedLayerCode, LayersPart } from '../../../search/messages/message-parts.ts';
import { sitePath } from '../../../text/paths.ts';
import type { Line, PasteSummary } from './paste-summary.ts';
import { requestIdRows } from './request-id-rows.ts';
import { retryLine } from './retry-line.ts';
import { shortened } from './shortened.ts';

/** What the card shows of an error that is not of API 3.0: whose it is, and what its code means if we have it. */
export function layerSummary(reading: MessageReading, layers: LayersPart | null): PasteSummary {
  const { layer, looksLike, code } = reading;
  const named = layers?.layers.find(
    ([one, name]) => one === layer && (looksLike === null || name === looksLike),
  );
  const name = looksLike ?? named?.[1] ?? 'another interface';
  const known = code && codeOf(layers, layer, code.value);
  return {
    code: code && {
      text: shortened(code.value),
      path: known ? sitePath.layerCode(layer, code.value) : undefined,
      note: name,
    },
    lines: [
      ...(known ? codeLines(known) : [{ says: { text: whose(name, layer) } }]),
      ...(named ? [{ says: { text: named[2], path: named[3], note: 'Documentation' } }] : []),
    ],
    rows: requestIdRows(reading),
    known: [],
    hint: 'API 3.0 of Tencent Cloud has names that are in this text or like it:',
    status: `Found an error of ${name}.`,
  };
}

function whose(name: string, layer: MessageReading['layer']): string {
  const whose = `This is an error of ${name}, not of Tencent Cloud API 3.0`;
  const isCovered = layer === 'cos' || layer === 'sdk-client';
  return isCovered ? `${whose}.` : `${whose}, and this site does not explain it.`;
}

function codeOf(
  layers: LayersPart | null,
  layer: MessageReading['layer'],
  code: string,
): EncodedLayerCode | undefined {
  if (layer !== 'cos' && layer !== 'sdk-client') return undefined;
  return layers?.codes[layer].find(([one]) => one === code);
}

function codeLines([, meaning, fix, answer, waitFor]: EncodedLayerCode): Line[] {
  return [
    { says: { text: meaning } },
    { label: 'Fix', says: { text: fix } },
    retryLine({ answer, waitFor: waitFor ?? null }),
  ];
}

import type { Layer } from '../reading.ts';

/** The only service behind a layer. */
const SERVICES: Readonly<Partial<Record<Layer, string>>> = {
  cos: 'cos',
  'dnspod-token': 'dnspod',
  scf: 'scf',
  asr: 'asr',
  'edgeone-pages': 'teo',
};

/** The service that answers in a layer; `undefined` for a layer of many or of none. */
export function serviceOfLayer(layer: Layer): string | undefined {
  return SERVICES[layer];
}

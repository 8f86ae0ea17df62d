import type { MessageReading } from '../../../messages/reading.ts';
import type { Row } from './paste-summary.ts';

/** The id to give to the support, with a button that copies it; no row without one. */
export function requestIdRows({ requestId }: Pick<MessageReading, 'requestId'>): Row[] {
  if (!requestId) return [];
  const { value } = requestId;
  return [
    { label: 'RequestId', values: [{ text: value }], copy: { name: 'RequestId', text: value } },
  ];
}

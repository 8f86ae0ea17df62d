import type { MessageReading } from '../../../messages/reading.ts';
import type { SearchRecord } from '../../../search/index/record.ts';
import { sitePath } from '../../../text/paths.ts';
import type { PasteSources } from './paste-sources.ts';
import type { Row } from './paste-summary.ts';
import { shortened } from './shortened.ts';

/** The call that failed, and the parameter that the message is about, each with its page if it is known. */
export function callRows(
  { service, action, parameter }: MessageReading,
  { records }: Pick<PasteSources, 'records'>,
): Row[] {
  const called = action ? records.action(action.value, service?.value) : undefined;
  return [
    ...(action ? [actionRow(action.value, called, service?.value)] : []),
    ...(service && !action ? [serviceRow(service.value)] : []),
    ...(parameter ? [parameterRow(parameter.value, called, records)] : []),
  ];
}

function actionRow(action: string, called: SearchRecord | undefined, service?: string): Row {
  const note = called?.services[0] ?? service;
  return { label: 'Action', values: [{ text: shortened(action), path: called?.path, note }] };
}

function serviceRow(service: string): Row {
  return { label: 'Service', values: [{ text: service, path: sitePath.service(service) }] };
}

function parameterRow(
  path: string,
  called: SearchRecord | undefined,
  records: PasteSources['records'],
): Row {
  const row = called && records.parameter(path, called);
  return { label: 'Parameter', values: [{ text: shortened(path), path: row?.path }] };
}

/** The key of a service version within an edition, also in messages: `cam 2019-01-16`. */
export function versionKey({
  service,
  apiVersion,
}: {
  service: string;
  apiVersion: string;
}): string {
  return `${service} ${apiVersion}`;
}

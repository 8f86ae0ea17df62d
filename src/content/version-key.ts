/** What a service version is known by among others, and named to a person: `cam 2019-01-16`. */
export function versionKey({
  service,
  apiVersion,
}: {
  service: string;
  apiVersion: string;
}): string {
  return `${service} ${apiVersion}`;
}

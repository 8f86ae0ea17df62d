import type { CallKnowledge } from './call-knowledge.ts';

/**
 * The service of a resource, a data source or a source file of the Terraform provider, from its name
 * behind `tencentcloud_`: `cdb` of `mysql_instance`; `undefined` for an unknown product.
 */
export function serviceOfResource(
  name: string,
  { isService, products }: Pick<CallKnowledge, 'isService' | 'products'>,
): string | undefined {
  const [first = '', second = ''] = name.split('_', 2);
  const service = products?.resources[`${first}_${second}`] ?? products?.resources[first];
  return service ?? (isService(first) ? first : undefined);
}

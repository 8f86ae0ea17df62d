/** What the Terraform provider calls a product, where it is not the name of the service. */
const PRODUCTS: Readonly<Record<string, string>> = Object.fromEntries(
  `apigateway api
cam user
cdb mysql
cdwch clickhouse
cfw sg
clb lb alb
cloudaudit audit audits
cvm image images instance instances key placement reserved
dnspod subdomain
domain domains
emr serverless_hbase lite_hbase
es elasticsearch
live css
organization identity tco
postgres postgresql
privatedns private_dns
redis crs
tcaplusdb tcaplus
tdmq tpulsar
tke kubernetes eks container
vpc address ccn classic dc_gateway dnat dnats eip eips elastic eni enis ha ipv6 nat nats protocol reserve route security subnet vpn`
    .split('\n')
    .flatMap((line) => {
      const [service = '', ...products] = line.split(' ');
      return products.map((product) => [product, service]);
    }),
);

/**
 * The service of a resource, a data source or a source file of the Terraform provider, from its name
 * behind `tencentcloud_`: `cdb` of `mysql_instance`; `undefined` for an unknown product.
 */
export function serviceOfResource(
  name: string,
  isService: (name: string) => boolean,
): string | undefined {
  const [first = '', second = ''] = name.split('_', 2);
  const service = PRODUCTS[`${first}_${second}`] ?? PRODUCTS[first];
  return service ?? (isService(first) ? first : undefined);
}

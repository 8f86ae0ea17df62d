/** What the Terraform provider calls a product, where it is not the name of the service. */
export const TERRAFORM_PRODUCTS: Readonly<Record<string, string>> = Object.fromEntries(
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

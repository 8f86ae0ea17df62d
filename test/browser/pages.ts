/** One page of each kind. */
export const PAGE_KINDS = [
  ['home', '/'],
  ['service', '/services/postgres/'],
  [
    'service error',
    '/services/postgres/errors/invalid-parameter-value.invalid-account-name-format-error/',
  ],
  ['shared error', '/errors/auth-failure.unauthorized-operation/'],
  ['common errors', '/errors/'],
  ['action', '/services/postgres/2017-03-12/open-account--cam/'],
  ['data type', '/services/cvm/types/2017-03-12/filter/'],
  ['permissions', '/services/intlpartnersmgt/permissions/'],
  ['response envelope', '/envelope/'],
  ['sources', '/about/'],
  ['insights', '/insights/'],
  ['not found', '/404.html'],
] as const;

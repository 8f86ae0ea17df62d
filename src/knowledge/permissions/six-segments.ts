/**
 * A resource in six segments, `qcs:project_id:service_type:region:account:resource`. The project is
 * left empty, as the documentation asks for; empty service, region and account mean any service, any
 * region and the account that the policy belongs to.
 * @see https://www.tencentcloud.com/document/product/598/10606
 */
export const SIX_SEGMENTS = /^qcs::[^:\s]*:[^:\s]*:(?:(?:uin|uid)\/[^:\s]+)?:[^\s]+$/;

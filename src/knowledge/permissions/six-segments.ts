/**
 * A resource in six segments, `qcs:project_id:service_type:region:account:resource`. The project is empty, as the
 * documentation requires; an empty service, region or account means any service, any region or the account of the
 * policy.
 * @see https://www.tencentcloud.com/document/product/598/10606
 */
export const SIX_SEGMENTS = /^qcs::[^:\s]*:[^:\s]*:(?:(?:uin|uid)\/[^:\s]+)?:[^\s]+$/;

/**
 * A resource in six segments, `qcs:project_id:service_type:region:account:resource`.
 *
 * - project: empty in policies of today. `id/` and a number (`id/0`: the default project) is what CAM's older logic and its
 *   denials write; the documentation says to leave it empty in a new policy.
 * - service, region, account: empty means any service, any region or the account of the policy. A region is a name of
 *   today (`ap-guangzhou`) or an old one (`gz`).
 * - account: `uin/` or `uid/` with a number or a placeholder.
 * - resource: a type and an ID, `instance/ins-1`; the ID may be `*` or empty.
 * @see https://www.tencentcloud.com/document/product/598/10606
 */
export const SIX_SEGMENTS =
  /^qcs:(?:id\/\d{1,20})?:[^:\s]*:[^:\s]*:(?:(?:uin|uid)\/[^:\s]+)?:[^\s]+$/;

/** The longest resource of a policy, in UTF-16 units. */
export const MAX_RESOURCE_LENGTH = 500;

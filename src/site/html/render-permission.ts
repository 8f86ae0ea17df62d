import type { CamPolicy } from '../../knowledge/permissions/cam-policy-grammar.ts';
import type { LeastPrivilege } from '../../knowledge/permissions/least-privilege.ts';
import type { Link } from '../../records/link.ts';
import type { Permission, PermissionCodes, UnknownPermission } from '../../records/permission.ts';
import type { Granularity, ServiceAuthorization } from '../../schema/facts/authorization.ts';
import { operationAnchor, sitePath } from '../../text/paths.ts';
import { href } from '../address/href.ts';
import { SUPPORT_WORDS } from '../articles/permissions-page.ts';
import { type Html, html } from './html.ts';
import { renderNameLink } from './record-lists.ts';
import { renderFacts } from './record-page.ts';
import { renderExample } from './render-example.ts';

/** The least that a level of granularity allows, in words. */
export const LEAST_WORDS: Readonly<Record<Granularity, string>> = {
  resource: 'CAM can grant this action on single resources.',
  operation:
    'CAM can grant this action, but not on single resources: a policy that names one counts as no permission.',
  service:
    'CAM can grant this service only as a whole, so the policy allows every operation of it.',
};

/** The section of an action's page on the permission that a call needs, and the errors that tell of its absence. */
export function renderPermission(
  permission: Permission | UnknownPermission,
  { common, own }: PermissionCodes,
): Html {
  return html`<section aria-labelledby="permission"><h2 id="permission">Permission</h2>
${permission.operation === null ? renderUnknown(permission) : renderKnown(permission, common)}
${own.length > 0 && html`<p>Codes of its own that may speak of permission, though some ask for more than a policy: ${joinCodes(own, ', ')}.</p>`}</section>`;
}

function renderKnown(
  { operation, facts, least, leastFromAddresses, all }: Permission,
  codes: readonly Link[],
): Html {
  const { action, operationClass, granularity, resource, ipRestriction } = facts;
  return html`<div class="split"><div><p>A caller needs a policy that allows <code>${operation}</code>, and none that denies it. ${LEAST_WORDS[granularity]} <a href="${href(sitePath.guide('permissions'))}">How CAM decides</a></p>
${codes.length > 0 && html`<p>Grant it where the answer is ${joinCodes(codes, ' or ')}.</p>`}
${renderFacts([
  { name: 'Operation class', value: operationClass },
  { name: 'Granularity', value: `${granularity} level` },
  { name: 'Resource', value: resource },
  { name: 'IP restriction', value: SUPPORT_WORDS[ipRestriction] },
])}
<p class="meta"><a href="${href(`${all.path}#${operationAnchor(action)}`)}">All operations of ${all.name}</a></p></div>
<div>${least ? renderPolicy('Least-privilege policy', least) : html`<p class="none">The description of its resources is not one that a policy can be written from.</p>`}
${leastFromAddresses && html`<details class="more"><summary>The same, from your own addresses alone</summary>${renderPolicy('Policy with a condition on the address', leastFromAddresses)}<p class="meta">Put your own addresses in place of 203.0.113.0/24, which is kept free for examples.</p></details>`}</div></div>`;
}

function joinCodes(codes: readonly Link[], between: string): Html[] {
  return codes.map((code, index) => html`${index > 0 && between}${renderNameLink(code)}`);
}

function renderPolicy(label: string, { policy, hasPlaceholders }: LeastPrivilege): Html {
  return html`${renderExample(label, policyText(policy))}${
    hasPlaceholders && html`<p class="meta">Fill in the places that the resources leave open.</p>`
  }`;
}

/** A policy as JSON to copy. */
export function policyText(policy: CamPolicy): string {
  return JSON.stringify(policy, null, 2);
}

/** The pages of permissions that there are, in a line. */
export function renderPermissionLinks(authorizations: readonly ServiceAuthorization[]): Html {
  const links = authorizations.map(
    ({ service, product }, index) =>
      html`${index > 0 && ', '}<a href="${href(sitePath.permissions(service))}">${product}</a>`,
  );
  return html`${links}`;
}

function renderUnknown({ all }: UnknownPermission): Html {
  const reason = all
    ? html`The <a href="${href(all.path)}">permissions of ${all.name}</a> do not list this action`
    : 'No page on the permissions of this service has been read';
  return html`<p class="none">${reason}, so how finely it can be granted is not known here, nor under which name. <a href="${href(sitePath.guide('permissions'))}">What a policy needs</a></p>`;
}

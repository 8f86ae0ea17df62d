import type { Denial, DenialCondition } from '../../messages/reading.ts';

/** What there is to know about a policy that was made of denials. */
export type PolicyWarningKind =
  | 'first-refusal'
  | 'identity'
  | 'any-resource'
  | 'no-resource'
  | 'starred'
  | 'project'
  | 'condition'
  | 'explicit-deny';

/** A warning in our own words. */
export interface PolicyWarning {
  readonly kind: PolicyWarningKind;
  /** What it is about, sorted; empty if it is about the whole policy. */
  readonly operations: readonly string[];
  /** One or two sentences; names are in backquotes. */
  readonly says: string;
}

/** What was refused, by operation. */
export interface Refusals {
  /** The resources that a policy can name, or `*`. */
  readonly resources: ReadonlyMap<string, ReadonlySet<string>>;
  /** The operations with a resource that contains a placeholder. */
  readonly starred: ReadonlySet<string>;
  /** The operations without such a resource. */
  readonly unnamed: ReadonlySet<string>;
  /** The denials with conditions under which a policy would allow the operation. */
  readonly conditional: readonly Denial[];
  /** The explicit denies. */
  readonly explicit: readonly Denial[];
}

/** How many operations or conditions a sentence names. */
const MAX_NAMED = 5;
const TAG_OF: Readonly<Record<string, string>> = {
  'qcs:resource_tag': 'the resource has',
  'qcs:request_tag': 'the request sets',
};

/** The warnings about a policy, the most important first. */
export function policyWarnings(refusals: Refusals, anyResource: boolean): PolicyWarning[] {
  const { resources, unnamed, starred, conditional, explicit } = refusals;
  const withResource = (isSuch: (resource: string) => boolean) =>
    [...resources].flatMap(([operation, named]) => ([...named].some(isSuch) ? operation : []));
  const isEmpty = resources.size === 0 && !(anyResource && unnamed.size > 0);
  return [
    about('explicit-deny', explicit.map(operationOf), () => explicitDeny(explicit)),
    about(
      'no-resource',
      anyResource ? [] : unnamed,
      (names) =>
        `The text does not name a resource for ${names}, so the policy does not grant it. Add the resource, or ask for a grant on every resource.`,
    ),
    about(
      'any-resource',
      [...withResource((one) => one === '*'), ...(anyResource ? unnamed : [])],
      (names) =>
        `The policy grants ${names} on every resource (\`*\`), and no other operation: the operation does not know single resources, or the call asked for all, or the text does not name one.`,
    ),
    about(
      'starred',
      starred,
      (names) =>
        `The text does not show the whole resource for ${names}: replace the placeholders in angle brackets. An empty account, as in \`qcs::cvm:ap-guangzhou::instance/*\`, means the account of the policy.`,
    ),
    about(
      'project',
      withResource((one) => one.startsWith('qcs:id/')),
      (names) =>
        `The resource for ${names} names a project (\`id/…\`), as the denial does. The documentation of CAM leaves it empty in new policies: if CAM refuses the policy, begin the resource with \`qcs::\`.`,
    ),
    about('condition', conditional.map(operationOf), () => tagged(conditional)),
    ...(isEmpty ? [] : GENERAL),
  ].flatMap((warning) => warning ?? []);
}

const GENERAL: readonly PolicyWarning[] = [
  {
    kind: 'first-refusal',
    operations: [],
    says: 'A denial names only what was refused first: the next call may be refused for the next operation or resource.',
  },
  {
    kind: 'identity',
    operations: [],
    says: 'Attach the policy to the identity that made the call. It may be a service role, such as `TKE_QCSRole`, and not you.',
  },
];

function about(
  kind: PolicyWarningKind,
  operations: Iterable<string>,
  say: (names: string) => string,
): PolicyWarning | undefined {
  const sorted = [...new Set(operations)].sort();
  return sorted.length > 0 ? { kind, operations: sorted, says: say(listed(sorted)) } : undefined;
}

function operationOf({ operation }: Denial): string {
  return operation.value;
}

function explicitDeny(denials: readonly Denial[]): string {
  const policies = [...new Set(denials.map(({ deniedByPolicy }) => deniedByPolicy ?? ''))];
  const named = policies.filter((policy) => policy !== '');
  const by = named.length > 0 ? `Policy ${listed(named)}` : 'A policy that the text does not name';
  const conditions = denials.flatMap((denial) => denial.conditions).map(conditionText);
  const avoid = conditions.length > 0 ? `, or the request avoids ${listed(conditions, '')}` : '';
  return `${by} denies ${listed(denials.map(operationOf))} explicitly, so granting more is useless. The owner of the account changes that policy${avoid}.`;
}

function tagged(denials: readonly Denial[]): string {
  const conditions = denials.flatMap((denial) => denial.conditions).map(conditionText);
  return `There are two ways to allow ${listed(denials.map(operationOf))}. A policy that exists already allows it if ${listed(conditions, '')}: set the tag. Or attach the policy here, which works without it.`;
}

/** `the resource has the tag team = blue`, or the condition as CAM writes it. */
function conditionText({ key, values, operator }: DenialCondition): string {
  const tag = Object.hasOwn(TAG_OF, key) ? TAG_OF[key] : undefined;
  const value = values.slice(0, MAX_NAMED).join('` or `');
  return tag
    ? `${tag} the tag \`${value.replaceAll('&', '` = `')}\``
    : `\`${key}\` ${operator} \`${value}\``;
}

function listed(names: readonly string[], quote = '`'): string {
  const different = [...new Set(names)];
  const shown = different.slice(0, MAX_NAMED).map((name) => quote + name + quote);
  const more = different.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

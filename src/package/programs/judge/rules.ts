/** How much a finding matters. */
export type Severity = 'error' | 'warning' | 'hint';

/** The rules, each with what it finds and how much that matters unless a setting says otherwise. */
export const RULES = {
  'letter-case': {
    severity: 'error',
    says: 'a code in a different letter case than the API uses',
  },
  'unknown-code': { severity: 'warning', says: 'a code that no service lists' },
  'not-in-service': {
    severity: 'warning',
    says: 'a code that the called service has never listed',
  },
  'removed-code': { severity: 'warning', says: 'a code that is no longer listed' },
  'not-of-action': { severity: 'hint', says: 'a code that the called action does not list' },
  'retry-never-helps': {
    severity: 'hint',
    says: 'a retry after an error that official sources call permanent',
  },
  'gives-up-on-temporary': {
    severity: 'hint',
    says: 'no retry after an error that official sources call temporary',
  },
  'unknown-rule': {
    severity: 'hint',
    says: 'a tcerr-ignore comment with the name of a rule that does not exist',
  },
} as const satisfies Record<string, { severity: Severity; says: string }>;

/** The name of a rule. */
export type RuleId = keyof typeof RULES;

/** How much each rule's findings matter, where it differs; `off` for rules that are not applied. */
export type RuleSettings = Readonly<Partial<Record<RuleId, Severity | 'off'>>>;

/** Whether a text is the name of a rule. */
export function isRuleId(text: string): text is RuleId {
  return Object.hasOwn(RULES, text);
}

/** How much a rule's findings matter; `off` where it is not applied. */
export function severityOf(rule: RuleId, settings: RuleSettings): Severity | 'off' {
  return settings[rule] ?? RULES[rule].severity;
}

/** What a rule found at a place of a source. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly code: string;
  readonly start: number;
  readonly end: number;
  /** One or two sentences. */
  readonly message: string;
  /** The page of Tencent Cloud that lists the code, or the codes of the service; `null` without one. */
  readonly url: string | null;
  /** What to write instead, the likeliest first; empty where that is not known. */
  readonly replacements: readonly string[];
  /** Whether the first replacement is surely meant. */
  readonly isFixSure: boolean;
}

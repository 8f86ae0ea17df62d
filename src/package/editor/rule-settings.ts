import { isRuleId, type RuleSettings } from '../programs/judge/rules.ts';

const LEVELS = new Set<unknown>(['error', 'warning', 'hint', 'off']);

/** The levels of rules in the settings of an editor: `{ "rules": { "not-of-action": "off" } }`. The rest is ignored. */
export function ruleSettingsIn(settings: unknown): RuleSettings {
  const { rules } = (settings ?? {}) as { rules?: unknown };
  if (rules === null || typeof rules !== 'object') return {};
  const valid = Object.entries(rules).filter(
    ([rule, level]) => isRuleId(rule) && LEVELS.has(level),
  );
  return Object.fromEntries(valid) as RuleSettings;
}

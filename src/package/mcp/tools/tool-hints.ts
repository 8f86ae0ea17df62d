import type { Hints } from '../../terminal/hints.ts';

/** The hints for a model, which calls tools. */
export const TOOL_HINTS: Hints = {
  more: '',
  meanings: '; name a service',
  wordings: '',
  results: '; set limit',
  codes: '',
  files: '',
  logPolicy: '; make_policy makes one policy for the log',
  statements: '; make_policy makes it',
  actions: () => '; list_actions lists them',
};

import type { PeriodChanges } from '../../../src/records/changes/month-changes.ts';
import type { ChangeGroup } from '../../../src/schema/published/api/changes.ts';

/** A name that tries to be markup, the end of a section, a control character and half a pair. */
const HOSTILE = `]]></title><script>alert(1)</script>&"'\u0000\u001b\ud800`;

/** A day with that name in place of every name; no file that is read can contain it. */
export function hostileDay(): PeriodChanges {
  const changes: ChangeGroup[] = (['code', 'input'] as const).map((kind) => ({
    ...{ apiVersion: HOSTILE, change: 'added', kind, action: HOSTILE, names: [HOSTILE] },
    at: [{ site: 'china', release: HOSTILE, date: '2021-06-10' }],
  }));
  const totals = { code: { added: 1 }, input: { added: 1 } };
  const services = [HOSTILE, 'cam'].map((service) => ({ service, totals, changes }));
  return { period: '2021-06-10', totals, services };
}

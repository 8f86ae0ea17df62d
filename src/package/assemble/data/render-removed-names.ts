import { encodeFront } from '../../../text/coding/front-coding.ts';
import { compareText } from '../../../text/compare-text.ts';
import type { EncodedRemovedNames } from '../../answers/codes/removed-names.ts';
import type { GeneratedFile } from '../generated-file.ts';
import type { CatalogPlan } from '../plan-catalog.ts';

/** Writes the names of what no service lists any more, which the command marks and the root does not know. */
export function renderRemovedNames({ codes, services }: CatalogPlan): GeneratedFile {
  const listed = new Set(codes);
  const gone = services.flatMap(({ removedCodes }) => removedCodes);
  const packed: EncodedRemovedNames = {
    codes: sortedFront(gone.filter((code) => !listed.has(code))),
    actions: sortedFront(
      services.flatMap(({ service, removed: { errors } }) =>
        errors.actions.map(([action, at]) => `${service} ${errors.apiVersions[at]} ${action}`),
      ),
    ),
    services: sortedFront(services.flatMap((one) => (one.isListed ? [] : one.service))),
  };
  return { path: 'tcerr/removed.json', text: JSON.stringify(packed) };
}

function sortedFront(names: readonly string[]): string {
  return encodeFront([...new Set(names)].sort(compareText));
}

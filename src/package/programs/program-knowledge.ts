import { detached } from '../../text/detached.ts';
import { readActionOwners } from '../answers/catalog-data.ts';
import { catalogCodes } from '../answers/codes/known-codes.ts';
import { removedNames } from '../answers/codes/removed-names.ts';
import { listsAnyCode, recordsListing } from '../answers/listings.ts';
import { layerCodes } from '../library/generated/layers.ts';
import type { Explanation } from '../library/index.ts';
import { errorCodes, explain, isErrorCode } from '../library/index.ts';
import { createLayerLookup } from '../library/layers.ts';
import { SimilarCodes } from './similar-codes.ts';

/** What the rules ask about codes. The codes of both sites are known. */
export interface ProgramKnowledge {
  /** Whether a service lists the code, or any action may return it. */
  isListed(code: string): boolean;
  /** Whether services listed it and none does any more. */
  isRemoved(code: string): boolean;
  isCategory(code: string): boolean;
  /** Whether another interface has it: COS, or the client of an SDK. */
  isOfLayer(code: string): boolean;
  /** The only listed code that differs in letter case only. */
  inOtherCase(code: string): string | undefined;
  /** The code of a constant of the SDKs: `INVALIDPARAMETERVALUE_LIMIT`. */
  ofConstant(name: string): string | undefined;
  /** The listed codes with the fewest other letters, at most three. */
  similarTo(code: string): readonly string[];
  isService(name: string): boolean;
  hasAction(service: string, action: string): boolean;
  /** Everything about a listed or removed code, with all that services say. */
  explain(code: string): Promise<Explanation>;
  /** Whether the action lists any code. */
  listsCodes(service: string, action: string): Promise<boolean>;
}

const LAYERS = ['cos', 'sdk-client'];
/** More codes than one session compares; then all are read again. */
const MAX_EXPLAINED = 2_000;

let knowledge: Promise<ProgramKnowledge> | undefined;

/** Loads what the rules ask, once. */
export function programKnowledge(): Promise<ProgramKnowledge> {
  knowledge ??= loadKnowledge();
  return knowledge;
}

async function loadKnowledge(): Promise<ProgramKnowledge> {
  const [codes, removed, owners] = await Promise.all([
    catalogCodes(),
    removedNames(),
    readActionOwners(),
  ]);
  const services = new Set([...owners.values()].flat());
  const layerCode = createLayerLookup(layerCodes);
  const explained = new Map<string, Promise<Explanation>>();
  const constants = once(() => byConstant([...errorCodes(), ...removed.codes]));
  const listing = new Map<string, Promise<boolean>>();
  const similar = once(() => new SimilarCodes(errorCodes()));
  return {
    isListed: isErrorCode,
    isRemoved: (code) => removed.codes.has(code) && !isErrorCode(code),
    isCategory: codes.isCategory,
    isOfLayer: (code) => LAYERS.some((layer) => layerCode(layer, code) !== undefined),
    inOtherCase: (code) => codes.inOtherCase(code.toLowerCase()),
    ofConstant: (name) => constants().get(name),
    similarTo: (code) => similar().to(code),
    isService: (name) => services.has(name),
    hasAction: (service, action) => owners.get(action)?.includes(service) ?? false,
    explain(code) {
      const known = explained.get(code);
      if (known) return known;
      if (explained.size >= MAX_EXPLAINED) explained.clear();
      const found = explainWith(code);
      explained.set(detached(code), found);
      return found;
    },
    listsCodes(service, action) {
      const key = `${service} ${action}`;
      const known = listing.get(key) ?? listsAnyCode(service, action);
      listing.set(key, known);
      return known;
    },
  };
}

async function explainWith(code: string): Promise<Explanation> {
  return explain(code, { services: await recordsListing([code]) });
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function byConstant(codes: readonly string[]): ReadonlyMap<string, string | undefined> {
  const found = new Map<string, string | undefined>();
  for (const code of codes) {
    const name = code.toUpperCase().replaceAll('.', '_');
    found.set(name, found.has(name) ? undefined : code);
  }
  return found;
}

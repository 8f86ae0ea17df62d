import { categoryOf, parentOf } from '../../../schema/facts/code-parts.ts';
import type { RetryStance } from '../../../schema/reviewed/advice.ts';
import { wordsOf } from '../../../text/words.ts';
import { unionOfSites } from '../encoded/sites.ts';
import { findError, findRemoved } from '../error-lookup.ts';
import type {
  Explanation,
  KnownExplanation,
  RemovedExplanation,
  UnknownExplanation,
} from '../explanation.ts';
import { distinctMeanings, type OwnedError } from '../meanings.ts';
import type { ServiceRecord } from '../types.ts';
import type { ExplainerData } from './explainer-data.ts';
import { nearestFamily } from './nearest-family.ts';

/** The parts of an explanation that the call and the text decide. */
type OfCall =
  | 'meaning'
  | 'fix'
  | 'fixedBy'
  | 'shouldRetry'
  | 'retry'
  | 'documentation'
  | 'layer'
  | 'cause'
  | 'said'
  | 'likelyCodes'
  | 'reading';

/** What is said of a code for any call. */
export interface Described<Kind extends Explanation = Explanation> {
  readonly about: Omit<Kind, OfCall>;
  /** The services for which evidence on retrying counts; empty for a common code. */
  readonly listedIn: readonly string[];
  /** What advice concludes from the words of the code about retrying. */
  readonly stance: RetryStance | null;
  /** The code that is meant: of an unknown code, the known one that differs in letter case only. */
  readonly meant: string | null;
}

/** What is said of a code that the catalog or one of the given services lists, or once listed. */
export function describeKnown(
  code: string,
  data: ExplainerData,
  given: readonly ServiceRecord[],
): Described<KnownExplanation | RemovedExplanation> {
  const { index, common, services } = data;
  const listed = index.servicesOf(code);
  const before = index.formerServicesOf(code);
  const isOwner = ({ service }: ServiceRecord) =>
    listed.includes(service) || before.includes(service);
  const records = new Map(
    [...services.filter(isOwner), ...given].map((record) => [record.service, record]),
  );
  const inCommon = findError(common, code);
  const found = (find: typeof findRemoved) =>
    [...records.values()].flatMap((record) => {
      const error = find(record, code);
      return error ? [{ service: record.service, error }] : [];
    });
  const [current, former] = [found(findError), found(findRemoved)];
  const removed = !inCommon && listed.length === 0 && current.length === 0;
  const inServices = removed ? former : current;
  const owned = inCommon ? [{ service: null, error: inCommon }, ...inServices] : inServices;
  const errors = owned.map(({ error }) => error);
  const telling = inServices.flatMap(({ error }) =>
    error.statements.flatMap(({ service }) => service ?? []),
  );
  const listing = Object.freeze([...new Set([...(removed ? before : listed), ...telling])]);
  const { advice, stance } = data.advise(code);
  const about = {
    known: true,
    removed,
    code,
    category: categoryOf(code),
    parent: parentOf(code),
    scope: inCommon ? 'common' : 'service',
    services: listing,
    words: Object.freeze(wordsOf(code)),
    sites: errors.length > 0 ? unionOfSites(errors.map(({ sites }) => sites)) : [],
    history: Object.freeze([...current, ...former].flatMap(historyIn)),
    meanings: distinctMeanings(owned),
    statements: Object.freeze(errors.flatMap(({ statements }) => statements)),
    actions: Object.freeze(errors.flatMap(({ actions }) => actions)),
    advice,
  };
  return {
    about: about as Described<KnownExplanation | RemovedExplanation>['about'],
    listedIn: inCommon ? [] : listing,
    stance,
    meant: code,
  };
}

/** Records of programs may lack it. */
function historyIn({ service, error: { history = [] } }: OwnedError) {
  return service === null ? [] : history.map((one) => Object.freeze({ service, ...one }));
}

/** What the catalog says of a code that it does not list. */
const UNLISTED = {
  removed: false,
  scope: null,
  services: [],
  sites: [],
  history: [],
  meanings: [],
  statements: [],
  actions: [],
} as const;

/** What is said of an unknown code, or of no code. */
export function describeUnknown(
  code: string | null,
  data: ExplainerData,
): Described<UnknownExplanation> {
  const nearest = code === null ? null : nearestFamily(code, data.index);
  // A code that differs in letter case only is meant.
  const meant = nearest?.relation === 'letter-case' ? nearest.code : code;
  const { advice, stance } = data.advise(meant ?? '');
  const about = {
    known: false,
    code,
    category: code === null ? null : categoryOf(code),
    parent: code === null ? null : parentOf(code),
    ...UNLISTED,
    words: code === null ? [] : wordsOf(code),
    advice: code === null ? null : advice,
    nearest,
  } as const;
  return { about, listedIn: [], stance, meant };
}

/** What is said of a code of another layer: nothing from the catalog. */
export function describeForeign(code: string | null): Described<UnknownExplanation> {
  const about = {
    known: false,
    code,
    category: null,
    parent: null,
    ...UNLISTED,
    words: code === null ? [] : wordsOf(code),
    advice: null,
    nearest: null,
  } as const;
  return { about, listedIn: [], stance: null, meant: code };
}

import type { RetryAdvice } from '../../knowledge/retries/retry.ts';
import type { ShouldRetry } from '../../knowledge/retries/should-retry.ts';
import type { Layer, LikelyCode, MessageReading, Said } from '../../messages/reading.ts';
import type { Advice, FixedBy } from './advice.ts';
import type { ErrorCode } from './generated/codes.ts';
import type {
  ActionReference,
  Meaning,
  ServiceRecord,
  Site,
  SiteHistory,
  Statement,
} from './types.ts';

/** Any code: the known ones for completion, and any other string that the API may return. */
export type AnyErrorCode = ErrorCode | (string & {});

/** The answer of {@link explain}; `known` and `removed` distinguish the kinds. */
export type Explanation = KnownExplanation | RemovedExplanation | UnknownExplanation;

/** The part of an explanation that every input has. */
interface Explained {
  /** The code in words: `failed`, `operation`, `accesskey`. Empty without a code. */
  readonly words: readonly string[];
  /**
   * The services that list the code, including those whose records you have not passed; of a removed code, those that
   * listed it.
   */
  readonly services: readonly string[];
  /**
   * What the code means, in the project's own words: in the service that you name, else wherever it is
   * listed; `null` where the services with a record mean different things, and where none is known.
   * Meanings are in the records of services; the root contains only those of common codes.
   */
  readonly meaning: string | null;
  /**
   * The first thing to do: what the message itself calls for, else what this meaning does; `null` where
   * `advice` is as good.
   */
  readonly fix: string | null;
  /** Who can fix it, the likeliest first; empty where nothing says so. */
  readonly fixedBy: readonly FixedBy[];
  /** Each different meaning, with the services that have it. */
  readonly meanings: readonly ServiceMeaning[];
  /** Whether to send the same call again, in one answer. */
  readonly shouldRetry: ShouldRetry;
  /**
   * The sites that list the code, as far as records of services are known, the international one first; both for a
   * common code; empty without a record.
   */
  readonly sites: readonly Site[];
  /**
   * Since when each site has the code in each service with a record, and since when it no longer has it; also of
   * services that list it no longer.
   */
  readonly history: readonly ServiceHistory[];
  /** The statements of the common list, then of the services with a record. Empty for an unknown code. */
  readonly statements: readonly Statement[];
  /** The actions that list the code, of the services with a record. */
  readonly actions: readonly ActionReference[];
  /**
   * What official sources say about retrying. Unknown codes have it too: rules apply to families and to
   * codes of clients.
   */
  readonly retry: RetryAdvice;
  /** What to do, in the project's own words; `null` without a code. */
  readonly advice: Advice | null;
  /**
   * The page that lists the code: of the service that you name, else of any that lists it; `null` if
   * unknown.
   */
  readonly documentation: string | null;
  /** The interface that made the error. Only `api-3.0` has codes of the catalog. */
  readonly layer: Layer;
  /**
   * The inner error that caused this one; `null` without one. `meaning`, `fix`, `fixedBy` and
   * `shouldRetry` are then about the inner error.
   */
  readonly cause: Cause | null;
  /** What the message says beyond its code, in the project's own words; `null` where its form is unknown. */
  readonly said: Said | null;
  /** Codes that the wording suggests, at most three; empty where the input contains a code. */
  readonly likelyCodes: readonly LikelyCode[];
  /** Everything that was found in the text of the input; `null` for a code alone. */
  readonly reading: MessageReading | null;
  /** The message in the input, its first 10,000 characters; absent without one. */
  readonly message?: string;
  /** The request id in the input; absent without one. */
  readonly requestId?: string;
}

/** The error inside an error. */
export interface Cause {
  readonly code: AnyErrorCode;
  readonly known: boolean;
  /** The services that list it. */
  readonly services: readonly string[];
}

/** When one site had a code in one service. */
export interface ServiceHistory extends SiteHistory {
  readonly service: string;
}

/** What a code means in some services. */
export interface ServiceMeaning extends Meaning {
  /** Whether it is what the code means in any service, because the code is common. */
  readonly common: boolean;
  /** By short name; empty for a common code unless you pass records of services. */
  readonly services: readonly string[];
}

/** What an explanation says of a code that some list has or had. */
interface ListedCode extends Explained {
  readonly known: true;
  /** The part before the first dot. */
  readonly category: string;
  /** The code one segment up, which is not always a known code; `null` for a code of one segment. */
  readonly parent: string | null;
}

/** The explanation of a known code. */
export interface KnownExplanation extends ListedCode {
  readonly removed: false;
  readonly code: ErrorCode;
  /** `common` when any action may return the code, even if services list it as well. */
  readonly scope: 'common' | 'service';
}

/**
 * The explanation of a code that past releases had and that no service lists any more. Only the records of services
 * know these codes, and `…/all`.
 */
export interface RemovedExplanation extends ListedCode {
  readonly removed: true;
  readonly code: string;
  readonly scope: 'service';
}

/** The explanation of an unknown code, or of an input without a code. */
export interface UnknownExplanation extends Explained {
  readonly known: false;
  readonly removed: false;
  /** The code as given; `null` when the input contains none. */
  readonly code: string | null;
  readonly category: string | null;
  readonly parent: string | null;
  readonly scope: null;
  /** The nearest known family, or `null`. */
  readonly nearest: NearestFamily | null;
}

/** The known family that an unknown code belongs to. */
export interface NearestFamily {
  /** A known code for `letter-case` and `ancestor`; a category of known codes for `category`. */
  readonly code: string;
  /**
   * `letter-case`: it differs in letter case only, or is the name of the constant in SDKs. `ancestor`:
   * the closest known code above it. `category`: no code above it is known, but known codes begin with
   * the same category.
   */
  readonly relation: 'letter-case' | 'ancestor' | 'category';
}

/** Settings of {@link explain}. */
export interface ExplainOptions {
  /**
   * Records of services, as `…/services/<service>` exports them. Their statements and actions become
   * part of the answer.
   * @default []
   */
  readonly services?: readonly ServiceRecord[];
  /** The service that you called, by its short name. */
  readonly service?: string;
  /** The action that you called. */
  readonly action?: string;
  /** What `readMessage` found in the input, if you have read it before; the input is not read again. */
  readonly reading?: MessageReading;
}

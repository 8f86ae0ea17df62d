import type { RetryAdvice } from '../../knowledge/retries/retry.ts';
import type { Advice } from './advice.ts';
import type { ErrorCode } from './generated/codes.ts';
import type { ActionReference, ServiceRecord, Statement } from './types.ts';

/** What {@link explain} says of an input. `known` tells the two kinds apart. */
export type Explanation = KnownExplanation | UnknownExplanation;

/** What is said of every input. */
interface Explained {
  /** The code in words: `failed`, `operation`, `accesskey`. Empty without a code. */
  readonly words: readonly string[];
  /** The services whose pages list the code, whether or not their records are at hand. */
  readonly services: readonly string[];
  /** What the common list says, then what the services at hand say. Empty for an unknown code. */
  readonly statements: readonly Statement[];
  /** The actions of the services at hand whose pages list the code. */
  readonly actions: readonly ActionReference[];
  /** What is known of retrying. Of an unknown code too: rules hold for families, and clients raise codes. */
  readonly retry: RetryAdvice;
  /** What to do about it, in the project's own words; `null` without a code. */
  readonly advice: Advice | null;
  /** The page that lists the code: of the service given, else of one that lists it; `null` when none is known. */
  readonly documentation: string | null;
  /** The message that the input carried, its first 10,000 characters; absent when it carried none. */
  readonly message?: string;
  /** The request that the input names; absent when it names none. */
  readonly requestId?: string;
}

/** A code that the catalog holds. */
export interface KnownExplanation extends Explained {
  readonly known: true;
  readonly code: ErrorCode;
  /** The part before the first dot. */
  readonly category: string;
  /** The code one segment up, which need not be a known code; `null` for a code of one segment. */
  readonly parent: string | null;
  /** `common` when any action may return the code, even where services list it as theirs too. */
  readonly scope: 'common' | 'service';
}

/** A code that the catalog does not hold, or an input without a code. */
export interface UnknownExplanation extends Explained {
  readonly known: false;
  /** The code as given; `null` when the input holds none. */
  readonly code: string | null;
  readonly category: string | null;
  readonly parent: string | null;
  readonly scope: null;
  /** What the catalog holds that stands nearest; `null` when nothing does. */
  readonly nearest: NearestFamily | null;
}

/** The known family that an unknown code belongs to. */
export interface NearestFamily {
  /** A known code for `letter-case` and `ancestor`; a category that known codes have otherwise. */
  readonly code: string;
  /**
   * `letter-case`: the same but for capitals, or the constant that SDKs name it by. `ancestor`: the closest code above it that is known.
   * `category`: nothing above it is a known code, but known codes begin with the same category.
   */
  readonly relation: 'letter-case' | 'ancestor' | 'category';
}

/** Settings of {@link explain}. */
export interface ExplainOptions {
  /**
   * Records of services, as `…/services/<service>` exports them, whose statements and actions are
   * told beside those that the catalog's root carries.
   * @default []
   */
  readonly services?: readonly ServiceRecord[];
  /** The service that was called, by its short name, where it is known. */
  readonly service?: string;
  /** The action that was called, where it is known. */
  readonly action?: string;
}

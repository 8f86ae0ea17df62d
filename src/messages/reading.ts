/** Something in a text, and where it is: UTF-16 units of {@link MessageReading.text}. */
export interface Found<Value = string> {
  readonly value: Value;
  readonly start: number;
  readonly end: number;
}

/**
 * The interface that made an error. `sdk-client`: an SDK on the client, without an answer of the API.
 * `none`: nothing that the reader knows, or a tool's own text.
 */
export type Layer =
  | 'api-3.0'
  | 'cos'
  | 'sdk-client'
  | 'api-2.0'
  | 'dnspod-token'
  | 'im-trtc'
  | 'scf'
  | 'asr'
  | 'edgeone-pages'
  | 'other-cloud'
  | 'none';

/** A condition of a denial, as CAM prints it. */
export interface DenialCondition {
  readonly key: string;
  readonly values: readonly string[];
  /** CAM's operator: `string_equal`, `for_any_value:string_equal`. */
  readonly operator: string;
}

/** What CAM refused. */
export interface Denial {
  /** `cvm:RunInstances`, in the letter case of the text. */
  readonly operation: Found;
  /** `qcs::…` or `*`, without escapes; `null` where the text does not name it. */
  readonly resource: Found | null;
  readonly conditions: readonly DenialCondition[];
  /** The policy that denies it explicitly; `null` where nothing allows it. */
  readonly deniedByPolicy: string | null;
  readonly requestId: string | null;
}

/** What a message names besides the parameter. Values are as the text spells them. */
export type FactKind =
  | 'value'
  | 'range'
  | 'limit'
  | 'unit'
  | 'sent'
  | 'have'
  | 'type'
  | 'zone'
  | 'state'
  | 'operation'
  | 'amount'
  | 'server-time'
  | 'client-time'
  | 'policy'
  | 'help';

/** A fact of a message. */
export interface MessageFact extends Found {
  readonly kind: FactKind;
}

/** A code that the wording suggests. */
export interface LikelyCode {
  readonly code: string;
  /** `likely`: a known form of message has it. `possible`: one of several codes, or similar words. */
  readonly sure: 'likely' | 'possible';
}

/** What a form of message says, in the project's own words, with what the text names. */
export interface Said {
  /** The name of the form in `content/reviewed/messages.json`. */
  readonly form: string;
  /** One sentence: "`SystemDisk.DiskSize` must be 20–16000; you sent 10." Empty where it says no more than its code. */
  readonly says: string;
  /** One imperative sentence; `null` where the code's own fix is as good. */
  readonly fix: string | null;
  /** `null` where the form does not decide it. */
  readonly retry: 'no' | 'backoff' | 'wait' | 'clock' | 'unclear' | null;
  /** Empty where the form does not decide it. */
  readonly fixedBy: readonly ('caller' | 'account owner' | 'provider')[];
}

/** Everything that was found in a text. */
export interface MessageReading {
  /** The text as it was read: within bounds, and without colors, escapes and encodings. */
  readonly text: string;
  readonly layer: Layer;
  /** The cloud or interface that an uncovered layer looks like: `AWS`; `null` for a covered one. */
  readonly looksLike: string | null;
  /** The code of the outermost error, in its layer; `null` without one. */
  readonly code: Found | null;
  /** Whether the text marks it as the code, or it is all of the text. */
  readonly isStated: boolean;
  /** Other words that may be codes, the likeliest first. */
  readonly otherCodes: readonly string[];
  /** The code of the inner error that caused it; `null` where nothing is nested. */
  readonly cause: Found | null;
  /** At most three, the likeliest first; empty where a code is in the text. */
  readonly likelyCodes: readonly LikelyCode[];
  /** The service that was called, by its short name. */
  readonly service: Found | null;
  readonly action: Found | null;
  /** In the order of the text; two only where the text has two errors. */
  readonly denials: readonly Denial[];
  /** As the text spells it: `Filters.0.Values.1`. */
  readonly parameter: Found | null;
  readonly facts: readonly MessageFact[];
  /** What the message says beyond its code; `null` where its form is unknown. */
  readonly said: Said | null;
  /** The message of the error without its frame; `null` where the text does not show where it ends. */
  readonly message: string | null;
  /** The whole id of the outermost error. */
  readonly requestId: Found | null;
}

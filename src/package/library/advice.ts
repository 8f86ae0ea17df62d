/** Who can make an error go away. */
export type FixedBy = 'caller' | 'account owner' | 'provider';

/** What to do about a kind of error, in the project's own words and not in those of Tencent Cloud. */
export interface Advice {
  /** The name of the text: `not-found`. */
  readonly name: string;
  /** One or two sentences, at most 200 characters; so is `fix`. */
  readonly cause: string;
  readonly fix: string;
  /** The likeliest first. */
  readonly fixedBy: readonly FixedBy[];
  /**
   * How it was chosen: written for the `code`; by words of the sub-code that name the `problem`; for
   * its `category`; or `general`, as for any error.
   */
  readonly level: 'code' | 'problem' | 'category' | 'general';
}

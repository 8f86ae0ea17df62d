/** Who can make an error go away. */
export type FixedBy = 'caller' | 'account owner' | 'provider';

/** A reviewed text of the project, in its own words and not in those of Tencent Cloud. */
export interface AdviceText {
  /** The name of the text: `not-found`. */
  readonly name: string;
  /** One or two sentences, at most 200 characters; so is `fix`. */
  readonly cause: string;
  readonly fix: string;
  /** The likeliest first. */
  readonly fixedBy: readonly FixedBy[];
}

/** What to do about an error. */
export interface Advice extends AdviceText {
  /**
   * How it was chosen: written for the `code`; by words of the sub-code that name the `problem`; for
   * its `category`; or `general`, as for any error.
   */
  readonly level: 'code' | 'problem' | 'category' | 'general';
  /** What the sub-code is about, if its words say so; `null` where they do not. */
  readonly subject: AdviceText | null;
}

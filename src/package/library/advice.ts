/** Who can make an error go away. */
export type FixedBy = 'caller' | 'account owner' | 'provider';

/** What to do about an error, in the project's own words: not the provider's. */
export interface Advice {
  /** The name of the reviewed text: `not-found`. */
  readonly name: string;
  /**
   * How it was chosen: written for the `code`; by words of the sub-code that tell the `problem`; for
   * its `category`; or `general`, as it would be said of any error.
   */
  readonly level: 'code' | 'problem' | 'category' | 'general';
  /** One or two sentences, at most 200 characters; so is `fix`. */
  readonly cause: string;
  readonly fix: string;
  /** The likeliest first. */
  readonly fixedBy: readonly FixedBy[];
  /** What the sub-code's words point at beside that; `null` when they point at nothing known. */
  readonly subject: { readonly name: string; readonly cause: string; readonly fix: string } | null;
}

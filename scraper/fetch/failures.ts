/** A request that did not give the page. The message says why; the crawl adds the address. */
export class FetchFailure extends Error {
  override readonly name: string = 'FetchFailure';
}

/** A failure that another attempt may not meet. */
export class PassingFailure extends FetchFailure {
  override readonly name = 'PassingFailure';
}

/** The site says that the address is none of its own, or is not for us: an answer of 4xx. */
export class RefusedFailure extends FetchFailure {
  override readonly name = 'RefusedFailure';
}

/** A request that did not get what it asked for. The message gives the reason, without the URL. */
export class FetchFailure extends Error {
  override readonly name: string = 'FetchFailure';
}

/** A failure that another attempt may not have: of the network, or of a busy server. */
export class TemporaryFailure extends FetchFailure {
  override readonly name = 'TemporaryFailure';
}

/** The server refuses the URL: an answer of 4xx. */
export class RefusedFailure extends FetchFailure {
  override readonly name = 'RefusedFailure';
}

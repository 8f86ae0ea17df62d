/** A service's record as it is generated: one code a line, the rest as `EncodedErrors` in JSON. */
export interface EncodedService {
  readonly service: string;
  readonly name: string;
  readonly apiVersions: readonly string[];
  readonly codeLines: string;
  readonly errors: string;
  /** The meanings of the codes in their order, as JSON; without them no code has one. */
  readonly meanings?: string;
}

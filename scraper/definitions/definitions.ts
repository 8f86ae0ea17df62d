import type { ServiceVersionRecord } from '../../src/schema/service.ts';
import type { ServiceTextRecord } from '../../src/schema/service-text.ts';
import type { Source } from '../../src/schema/source.ts';
import type { Issue } from '../issue.ts';

/** What the provider's definitions state: facts and words apart, each in the order of its names. */
export interface Definitions {
  /** `cli` for the command-line tool's JSON, `go` for the Go SDK, `node` for the Node SDK. */
  sources: Source[];
  /** Names, types and codes alone: no sentence of the provider's. */
  serviceVersions: ServiceVersionRecord[];
  /** The provider's sentences, to be laid over the facts. */
  texts: ServiceTextRecord[];
  issues: Issue[];
}

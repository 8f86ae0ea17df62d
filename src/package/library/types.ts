import type { RetryAnswer } from '../../knowledge/retries/should-retry.ts';
import type { FixedBy } from './advice.ts';

/** One of Tencent Cloud's two sites, each with its own services, actions and codes. */
export type Site = 'international' | 'china';

/** A release of the Go SDK of a site. */
export interface Release {
  /** Its number: `3.0.218`. */
  readonly release: string;
  /** Its day in UTC: `2021-06-10`. */
  readonly date: string;
}

/** When the releases of one site had something. */
export interface SiteHistory {
  readonly site: Site;
  /** The first release that has it; with `orEarlier` where the releases before cannot tell whether they had it. */
  readonly since: Release & { readonly orEarlier?: true | undefined };
  /** The first release without it; absent where the newest has it. */
  readonly removed?: Release | undefined;
}

/** The source of a fact. */
export interface SourcePage {
  readonly id: string;
  /** The URL of the page on the documentation site; `null` when no source states it. */
  readonly url: string | null;
  readonly title: string | null;
  /** "Last updated" as the page prints it, `YYYY-MM-DD HH:MM:SS` without a time zone, or `null`. */
  readonly updatedAt: string | null;
  /** The site that it describes. */
  readonly site: Site;
}

/** One wording of what a source says about a code. */
export interface Statement {
  /** The service whose sources say so; `null` for the list of common codes. */
  readonly service: string | null;
  /** The wording; `null` where the sources list the code without a description. */
  readonly text: string | null;
  readonly sources: readonly SourcePage[];
}

/** What a code means in a service, in the words of this project, not those of Tencent Cloud. */
export interface Meaning {
  /** What went wrong: one sentence of at most 160 characters. */
  readonly meaning: string;
  /** The first thing to do: one sentence of at most 200 characters; `null` where `advice` is as good. */
  readonly fix: string | null;
  /** What the project concludes; an explanation's `shouldRetry` also considers official sources. */
  readonly retry: RetryAnswer;
  /** Until what, where `retry` is `wait`; else `null`. */
  readonly waitFor: string | null;
  /** Why `retry` is not what official sources say; `null` where they agree or say nothing. */
  readonly differs: string | null;
  /** Who can fix it, the likeliest first. */
  readonly fixedBy: readonly FixedBy[];
  /** Whether no source says more than the name of the code. */
  readonly nameOnly: boolean;
  /** Whether it was written for several services together. */
  readonly shared: boolean;
  /** Whether the statement that it was written after has changed since. */
  readonly stale: boolean;
}

/** An action that lists a code as one that it returns. */
export interface ActionReference {
  readonly service: string;
  readonly apiVersion: string;
  readonly action: string;
}

/** A code in the list of one service, or in the common list. */
export interface CatalogError<Code extends string = string> {
  readonly code: Code;
  /** What it means there; `null` where nobody has written it. */
  readonly meaning: Meaning | null;
  /** At least one; more where sources word it differently. */
  readonly statements: readonly Statement[];
  /** Empty for a code that no action lists. */
  readonly actions: readonly ActionReference[];
  /** The sites that list it there, the international one first; both for a common code. */
  readonly sites: readonly Site[];
  /** Since when each site has it there; empty for a common code, and where it is not known. */
  readonly history: readonly SiteHistory[];
}

/** An action with the codes of its own logic; any common code may be returned as well. */
export interface CatalogAction<Code extends string = string, Action extends string = string> {
  readonly action: Action;
  readonly apiVersion: string;
  readonly errorCodes: readonly Code[];
  /** The sites that have the action, the international one first. */
  readonly sites: readonly Site[];
}

/** An action that the newest releases no longer have. */
export interface RemovedAction extends CatalogAction {
  readonly history: readonly SiteHistory[];
}

/** Everything that the catalog knows about one service. */
export interface ServiceRecord<
  Code extends string = string,
  Action extends string = string,
  RemovedCode extends string = string,
> {
  /** The service's short name, the first label of its domain: `cam`. */
  readonly service: string;
  /** The English name of the product, or the short name where it is unknown. */
  readonly name: string;
  /** The API versions that the record covers, oldest first. */
  readonly apiVersions: readonly string[];
  /** In the order of their codes. */
  readonly errors: readonly CatalogError<Code>[];
  /** In the order of their names, then versions. */
  readonly actions: readonly CatalogAction<Code, Action>[];
  /** The codes that past releases had and that the service no longer lists; absent from records of your own. */
  readonly removedErrors?: readonly CatalogError<RemovedCode>[];
  /** The actions that past releases had, with the codes that they then returned. */
  readonly removedActions?: readonly RemovedAction[];
}

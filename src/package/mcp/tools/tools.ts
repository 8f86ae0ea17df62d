import { compareReleases } from './compare-releases.ts';
import { describeAction } from './describe-action.ts';
import { explainError } from './explain-error.ts';
import { listActions } from './list-actions.ts';
import { listServices } from './list-services.ts';
import { makePolicy } from './make-policy.ts';
import { searchCatalog } from './search-catalog.ts';
import type { Tool } from './tool.ts';

/** All tools, the commonest first. */
export const TOOLS = [
  explainError,
  searchCatalog,
  describeAction,
  listActions,
  makePolicy,
  compareReleases,
  listServices,
] as Tool[];

import type { MessageKnowledge } from '../message-knowledge.ts';

/** How the names of nearly all actions begin. */
const VERBS =
  'Describe|Modify|Create|Delete|Get|Update|List|Add|Export|Set|Stop|Start|Check|Enable|Batch|Disable|Reset|Query|Remove|Inquir[ey]|Open|Bind|Upgrade|Cancel|Destroy|Recognize|Submit|Switch|Apply|Close|Send|Attach|Unbind|Terminate|Renew|Detach|Resume|Associate|Disassociate|Isolate|Restart|Search|Register|Deregister|Import|Release|Run|Copy|Replace|Scan|Generate|Retry|Upload|Clone|Verify|Process|Change|Clear|Rollback|Put|Sync|Kill|Detect|Pause|Allocate|Download|Execute|Scale|Restore|Transfer|Configure|Pull|Resize|Manage|Activate|Assign|Deploy|Refresh|Purge|Push|Publish|Grant|Revoke|Invoke|Assume|Text|Image|Chat|Reboot|Rebuild|Translate';
const BEGINS_AS_ACTION = new RegExp(`^(?:${VERBS})[A-Z0-9]`);
/** What begins like an action and is a parameter or a state. */
const IS_NOUN =
  /^[A-Z][a-z]+(?:Time|Id|Type|Date|At|By|Method|Mode|Flag|Count|Name|Status|User|Error|Failed|Success)$/;
/** A word that looks like the name of an action. */
export const ACTION_SHAPED = new RegExp(`\\b(?:${VERBS})[A-Z0-9]\\w{1,80}`, 'g');

/**
 * Whether a word is the name of an action: one that the catalog has, or, where the place says that an
 * action is meant, one that only looks like it, for the catalog is not loaded or does not have all.
 */
export function isActionName(
  word: string,
  { servicesWithAction }: Pick<MessageKnowledge, 'servicesWithAction'>,
  isPlaceOfAction: boolean,
): boolean {
  const services = servicesWithAction(word);
  if (services !== undefined && services.length > 0) return true;
  return isPlaceOfAction && BEGINS_AS_ACTION.test(word) && !IS_NOUN.test(word);
}

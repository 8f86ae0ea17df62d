import type { MessageKnowledge } from '../../messages/message-knowledge.ts';
import { readMessage } from '../../messages/read-message.ts';
import type { MessageReading } from '../../messages/reading.ts';
import { knowledgeOf } from '../library/catalog-explainer.ts';
import { readActionOwners } from './catalog-data.ts';

let knowledge: Promise<MessageKnowledge> | undefined;

/** Reads a text as the root's `readMessage` does, and knows which services have an action. */
export async function readText(text: string): Promise<MessageReading> {
  knowledge ??= loadKnowledge();
  return readMessage(text, await knowledge);
}

async function loadKnowledge(): Promise<MessageKnowledge> {
  const owners = await readActionOwners();
  return { ...knowledgeOf([]), servicesWithAction: (action) => owners.get(action) ?? [] };
}

import { ActionNameSchema } from '../../../src/schema/facts/action.ts';
import type { IssueList } from '../../pages/issue.ts';
import { commentText, documentedCode } from './doc-comments.ts';

/** An action as a client's method states it. */
export interface SdkAction {
  /** As the comment says it; empty where it says nothing. */
  text: string;
  /** The class or interface of the action's input. */
  request: string;
  /** The class or interface of the action's output. */
  response: string;
}

export interface SdkClient {
  host: string | undefined;
  apiVersion: string | undefined;
  /** By name, in the order of the file. */
  actions: Map<string, SdkAction>;
}

const CODE = [
  String.raw`super\("(?<host>[^"]*)", *"(?<apiVersion>[^"]*)"`,
  String.raw`(?:async +)?(?<method>[^\s(]+)\(req, *cb\)`,
  String.raw`let resp = new (?<response>[^\s(]+)\(`,
  String.raw`(?:return +)?this\.request\("(?<action>[^"]*)"`,
].join('|');

/**
 * What a service's `…_client.js` states. An action is named as the method sends it. A method that names
 * no classes has those that are named after the action.
 */
export function scanClient(text: string, issues: IssueList): SdkClient {
  const client: SdkClient = { host: undefined, apiVersion: undefined, actions: new Map() };
  let open: { method: string; comment: string; response?: string } | undefined;
  const close = () => {
    if (open) issues.add(open.method, 'is a method that sends no action', open.comment.trim());
    open = undefined;
  };
  for (const { comment, groups } of documentedCode(text, CODE, issues)) {
    const { host, apiVersion, method, response, action } = groups;
    if (host !== undefined) {
      client.host = host;
      client.apiVersion = apiVersion;
    } else if (method !== undefined) {
      close();
      open = { method, comment };
    } else if (response !== undefined) {
      if (open) open.response = response;
    } else if (action !== undefined) {
      if (!open) issues.add(action, 'is sent outside a method', action);
      else if (isNew(action, client, issues))
        client.actions.set(action, actionOf(action, open.comment, open.response));
      open = undefined;
    }
  }
  close();
  if (client.actions.size === 0) issues.add('file', 'contains no action', text);
  return client;
}

function isNew(action: string, client: SdkClient, issues: IssueList): boolean {
  if (!ActionNameSchema.safeParse(action).success)
    issues.add(action, 'is not an action name', action);
  else if (client.actions.has(action))
    issues.add(action, 'appears twice; the first is used', action);
  else return true;
  return false;
}

function actionOf(action: string, comment: string, response = `${action}Response`): SdkAction {
  const tag = /param \{(\w+)\} req\s/.exec(comment);
  return {
    text: commentText(comment, tag?.[0] ?? 'param'),
    request: tag?.[1] ?? `${action}Request`,
    response,
  };
}

import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { knownListings } from '../library/known-codes.ts';
import type { Program } from '../programs/scan/program.ts';

/** More than anybody reads; the editor asks again when more is written. */
const MAX_ITEMS = 300;
const MAX_SERVICES = 4;

let sorted: [code: string, services: readonly string[]][] | undefined;

/** The codes for a comparison at a place, those of the services that the program imports first; empty elsewhere. */
export function completionsAt(
  document: TextDocument,
  program: Program,
  offset: number,
): CompletionList {
  const place = program.comparisons.find(
    ({ name, start, end }) => name === null && start <= offset && offset <= end,
  );
  if (!place) return { isIncomplete: false, items: [] };
  const text = document.getText();
  const written = text.slice(place.start, offset).toLowerCase();
  const rest = /^[\w.]*/.exec(text.slice(offset, place.end))?.[0].length ?? 0;
  const range = {
    start: document.positionAt(place.start),
    end: document.positionAt(offset + rest),
  };
  const fitting = codes().filter(([code]) => code.toLowerCase().startsWith(written));
  const isOwn = ([, services]: (typeof fitting)[number]) =>
    services.some((service) => program.imports.services.has(service));
  const own = fitting.filter(isOwn);
  const others = fitting.filter((one) => !isOwn(one));
  const items = [...own, ...others].slice(0, MAX_ITEMS).map(
    ([code, services], at): CompletionItem => ({
      label: code,
      kind: CompletionItemKind.EnumMember,
      detail: detailOf(services),
      sortText: `${at < own.length ? 0 : 1}${code}`,
      filterText: code,
      textEdit: { range, newText: code },
      data: { code },
    }),
  );
  return { isIncomplete: fitting.length > MAX_ITEMS, items };
}

function codes(): [string, readonly string[]][] {
  sorted ??= [...knownListings()].sort(([one], [other]) => (one < other ? -1 : 1));
  return sorted;
}

function detailOf(services: readonly string[]): string {
  const more = services.length - MAX_SERVICES;
  const shown = services.slice(0, MAX_SERVICES).join(', ');
  return more > 0 ? `${shown} and ${more} more` : shown;
}

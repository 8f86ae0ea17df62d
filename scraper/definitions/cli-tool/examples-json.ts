import type { Edition } from '../../../src/schema/facts/edition.ts';
import type { ExampleText } from '../../../src/schema/facts/service-text.ts';
import { visibleText } from '../../../src/text/visible-text.ts';
import { listAt, optionalTextAt, recordAt, textAt } from '../json-shape.ts';
import { normalizeText } from '../normalize-text.ts';
import { entriesOf, parseJson } from './api-json.ts';

/** An example, as `examples.json` writes it. */
export interface ApiExample {
  title: string;
  document: string;
  input: string;
  output: string;
}

/**
 * Reads an `examples.json`: the examples of each action.
 * @throws {JsonShapeError} when it is not JSON or of another shape.
 */
export function parseExamples(text: string): Map<string, ApiExample[]> {
  const root = recordAt(parseJson(text), 'the file');
  return new Map(
    entriesOf(root, 'actions').map(([action, list]) => [
      action,
      listAt(list, `actions.${action}`).map((value, index) =>
        parseExample(value, `actions.${action}[${index}]`),
      ),
    ]),
  );
}

function parseExample(value: unknown, path: string): ApiExample {
  const example = recordAt(value, path);
  return {
    title: optionalTextAt(example.title, `${path}.title`),
    document: optionalTextAt(example.document, `${path}.document`),
    input: textAt(example.input, `${path}.input`),
    output: optionalTextAt(example.output, `${path}.output`),
  };
}

/** An example in words. Requests and answers stay as they are written, except for invisible characters. */
export function exampleText(
  { title, document, input, output }: ApiExample,
  edition: Edition,
): ExampleText {
  const shown = visibleText(title).replace(/\s+/g, ' ').trim();
  const text = normalizeText(document, edition);
  return {
    ...(shown && { title: shown }),
    ...(text && { text }),
    input: visibleText(input),
    ...(output && { output: visibleText(output) }),
  };
}

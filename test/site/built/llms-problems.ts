import type { ContentIndex } from '../../../src/records/content-index.ts';
import { slugOf } from '../../../src/text/slug.ts';
import { type Outputs, placesIn } from './built-outputs.ts';
import { markdownLinks } from './markdown-links.ts';

/**
 * What is wrong in `llms.txt`: a link or an address in code that leads nowhere, and a code or an action
 * whose record is not where the text says.
 */
export function llmsProblems(outputs: Outputs, text: string, index: ContentIndex): string[] {
  const inCode = Array.from(
    text.matchAll(/`(?:Get )?(\/[^`\s]*)`/g),
    ([, address = '']) => address,
  );
  const [templates, addresses] = [
    inCode.filter(isTemplate),
    inCode.filter((one) => !isTemplate(one)),
  ];
  const made = templates.flatMap((template) => addressesFrom(template, index));
  const all = [...markdownLinks(text), ...addresses.filter((one) => !one.endsWith('/')), ...made];
  return placesIn(outputs)
    .broken('/llms.txt', all)
    .map((address) => `/llms.txt: ${address}`);
}

function isTemplate(address: string): boolean {
  return address.includes('SLUG');
}

/** Every address that a template describes. */
function addressesFrom(template: string, { owners, services }: ContentIndex): string[] {
  if (!template.includes('SERVICE'))
    return Array.from(owners.keys(), (code) => template.replace('SLUG', slugOf(code)));
  return [...services.values()].flatMap(({ service, versions }) =>
    versions.flatMap(({ apiVersion, actions }) =>
      actions.map(({ name }) =>
        template
          .replace('SERVICE', service)
          .replace('VERSION', apiVersion)
          .replace('SLUG', slugOf(name)),
      ),
    ),
  );
}

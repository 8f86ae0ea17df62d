import type { Member, OutputParameter } from '../../schema/facts/parameter.ts';
import { codeSpan } from '../../text/code-span.ts';
import { typeText } from '../../text/type-text.ts';
import type { TypePath } from '../articles/type-page.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { bullets, codeLink, prose } from './markdown.ts';

/** Parameters or members in a list; types that have a page lead there. */
export function parameterList(
  parameters: readonly (Member | OutputParameter)[],
  typePath: TypePath,
): string {
  return bullets(
    parameters.map((parameter) => {
      const { name, type, descriptions } = parameter;
      const path = type.reference && typePath(type.reference);
      const typed = path
        ? `${type.array ? 'Array of ' : ''}${codeLink({ name: type.reference ?? '', path })}`
        : escapeMarkdown(typeText(type));
      const required = 'required' in parameter ? parameter.required : undefined;
      const need = required === undefined ? '' : required ? ', required' : ', optional';
      const form =
        'arrayForm' in parameter && parameter.arrayForm
          ? `\nIn a query string: ${codeSpan(parameter.arrayForm)}`
          : '';
      const texts = descriptions.map(({ text }) => prose(text)).join('\n\n');
      return `${codeSpan(name)} (${typed}${need})${texts && `: ${texts}`}${form}`;
    }),
  );
}

import type { Member, OutputParameter } from '../schema/facts/parameter.ts';
import type { PublishedParameter } from '../schema/published/parameter.ts';
import { typeText } from '../text/type-text.ts';

/** The record of a parameter, or of a member of a data type. */
export function parameterRecord(parameter: Member | OutputParameter): PublishedParameter {
  const { name, type, descriptions, sources } = parameter;
  const required = 'required' in parameter ? parameter.required : undefined;
  const arrayForm = 'arrayForm' in parameter ? parameter.arrayForm : undefined;
  return {
    name,
    type: typeText(type),
    reference: type.reference ?? null,
    ...(required !== undefined && { required }),
    ...(arrayForm !== undefined && { arrayForm }),
    statements: descriptions,
    ...(sources.length > 0 && { sources }),
  };
}

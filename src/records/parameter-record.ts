import type { Member, OutputParameter } from '../schema/facts/parameter.ts';
import type { PublishedParameter } from '../schema/published/parameter.ts';
import { typeText } from '../text/type-text.ts';

/** The record of a parameter, or of a member of a data type. */
export function parameterRecord(parameter: Member | OutputParameter): PublishedParameter {
  const { name, type, descriptions } = parameter;
  const required = 'required' in parameter ? parameter.required : undefined;
  return {
    name,
    type: typeText(type),
    reference: type.reference ?? null,
    ...(required !== undefined && { required }),
    statements: descriptions,
  };
}

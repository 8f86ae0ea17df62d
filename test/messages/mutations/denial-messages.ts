import { BREAKS, DECIMAL, type Refusal, sentence, UUID } from '../denials/denial-texts.ts';

/** A message in which CAM refuses an operation. */
export interface DenialMessage {
  readonly name: string;
  readonly code: string;
  /** Whether the message leaves the resource out. */
  readonly namesNoResource?: true;
  write(refusal: Refusal): string;
}

const ADVICE =
  'You are not authorized to perform this operation. Check your CAM policies, and ensure that you are using the correct access keys.';

/** The messages P1 to P8 without a frame around them. */
export const DENIAL_MESSAGES: readonly DenialMessage[] = [
  ...BREAKS.map((between) => ({
    name: `P1 with ${JSON.stringify(between)}`,
    code: 'UnauthorizedOperation',
    write: (refusal: Refusal) => sentence(refusal, between),
  })),
  {
    name: 'P1 without its second half',
    code: 'UnauthorizedOperation',
    namesNoResource: true,
    write: ({ operation }) => `you are not authorized to perform operation (${operation})`,
  },
  ...[UUID, DECIMAL].flatMap((id) => [
    {
      name: `P2 with ${id}`,
      code: 'AuthFailure.UnauthorizedOperation',
      write: (refusal: Refusal) => `[request id:${id}]${sentence(refusal)}`,
    },
    {
      name: `P3 with ${id}`,
      code: 'UnauthorizedOperation',
      write: (refusal: Refusal) => `${ADVICE} [[request id:${id}]${sentence(refusal)}\n]`,
    },
    {
      name: `P4 with ${id}`,
      code: 'AuthFailure.UnauthorizedOperation',
      write: (refusal: Refusal) =>
        `CAM signature/authentication error: request unauthorized([request id:${id}]${sentence(refusal)}\n)`,
    },
  ]),
  {
    name: 'P5',
    code: 'UnauthorizedOperation.CamNoAuth',
    write: (refusal) => `[QCloudError] Code=40002 , Message=${sentence(refusal)}`,
  },
  {
    name: 'P7',
    code: 'UnauthorizedOperation',
    write: (refusal) =>
      `${sentence(refusal)} with or without condition:[{"condition":{"key":"qcs:resource_tag","value":["team&blue"],"ope":"for_any_value:string_equal"},"effect":"allow"}]`,
  },
  {
    name: 'P8',
    code: 'InvalidParameter.Param',
    namesNoResource: true,
    write: ({ operation }) =>
      `ACTION_NO_AUTH: you are not authorized to perform operation (${operation}). condition: [{"key":"tke:demoKey","value":"true","ope":"string_equal"}], effect: deny, strategyId:240000001`,
  },
];

/** What a written denial says; `resource` as the text spells it. */
export interface Refusal {
  readonly operation: string;
  readonly resource: string;
}

/** The account is followed by what the six segments of CAM allow it to be. */
export const RESOURCES: readonly ((service: string, name: string) => string)[] = [
  () => '*',
  (service, name) => `qcs::${service}:ap-beijing:uin/100000000051:${name}/demo-0a1b2c3d`,
  (service, name) => `qcs:id/0:${service}:ap-beijing:uin/100000000051:${name}/demo-0a1b2c3d`,
  (service, name) => `qcs::${service}:ap-shanghai::${name}/demo-3f9a1b`,
  (service, name) => `qcs::${service}:::${name}/demo-0bb`,
  (service, name) => `qcs::${service}::uin/100000000051:${name}/DemoRole`,
  (service, name) => `qcs::${service}:gz:uin/100000000051:${name}/*`,
  (service, name) => `qcs::${service}:ap-guangzhou::${name}/`,
  (service, name) => `qcs::${service}:ap-beijing:uin/1000******51:${name}/*`,
];

export const UUID = '0f0e0d0c-0b0a-4908-8706-050403020100';
export const DECIMAL = '7204418513000271';

/** What may be between the halves of the sentence. */
export const BREAKS = ['\n', '\\n', ' ', ', ', ' ... ', '\n│ ', '\r\n', '\\\\n', '.\n  | '];

/** The sentence P1 with a break of one's choice. */
export function sentence({ operation, resource }: Refusal, between = '\n'): string {
  return `you are not authorized to perform operation (${operation})${between}resource (${resource}) has no permission`;
}

/** A form of message, with the request ID that it names. */
export interface DenialForm {
  readonly name: string;
  readonly requestId: string | null;
  write(refusal: Refusal): string;
}

const escaped = (text: string) => JSON.stringify(text).slice(1, -1).replaceAll('/', '\\/');
const ADVICE =
  'You are not authorized to perform this operation. Check your CAM policies, and ensure that you are using the correct access keys.';

/** The forms that name an operation and a resource. */
export const FORMS: readonly DenialForm[] = [
  ...BREAKS.map((between) => ({
    name: `P1 with ${JSON.stringify(between)}`,
    requestId: null,
    write: (refusal: Refusal) => sentence(refusal, between),
  })),
  ...[UUID, DECIMAL].flatMap((id) => [
    {
      name: `P2 with ${id}`,
      requestId: id,
      write: (refusal: Refusal) => `[request id:${id}]${sentence(refusal)}\n`,
    },
    {
      name: `P3 with ${id}`,
      requestId: id,
      write: (refusal: Refusal) => `${ADVICE} [[request id:${id}]${sentence(refusal)}\n]`,
    },
    {
      name: `P4 with ${id}`,
      requestId: id,
      write: (refusal: Refusal) =>
        `CAM signature/authentication error: request unauthorized([request id:${id}]${sentence(refusal)}\n)`,
    },
    {
      name: `P6 with ${id}`,
      requestId: id,
      write: (refusal: Refusal) =>
        `{'code': 4102, 'message': '[request id:${id}]${escaped(sentence(refusal))}', 'codeDesc': 'SecretidNotAuthAccessResource'}`,
    },
    {
      name: `JSON with ${id}`,
      requestId: id,
      write: (refusal: Refusal) =>
        JSON.stringify({
          Response: {
            Error: {
              Code: 'UnauthorizedOperation',
              Message: `[request id:${id}]${sentence(refusal)}\n`,
            },
            RequestId: UUID,
          },
        }),
    },
    {
      name: `JSON in JSON with ${id}`,
      requestId: id,
      write: (refusal: Refusal) =>
        JSON.stringify(JSON.stringify({ Message: `[request id:${id}]${sentence(refusal)}` })),
    },
  ]),
  {
    name: 'P5',
    requestId: null,
    write: (refusal) =>
      `[QCloudError] Code=40002 , Message=${sentence(refusal)}, RequestId=${UUID}`,
  },
  {
    name: 'P7',
    requestId: null,
    write: (refusal) =>
      `${sentence(refusal)} with or without condition:[{"condition":{"key":"qcs:resource_tag","value":["team&blue"],"ope":"for_any_value:string_equal"},"effect":"allow"}]`,
  },
  {
    name: 'a name that a terminal cuts',
    requestId: null,
    write: ({ operation, resource }) => {
      const cut = (text: string) => `${text.slice(0, 9)}\n│ ${text.slice(9)}`;
      return `│ you are not authorized to perform\n│ operation (${cut(operation)})\n│ resource (${resource.length > 9 ? cut(resource) : resource}) has no\n│ permission`;
    },
  },
];

/** The Go SDK's statements about a service version, in the form of the corpus. */
export interface GoFacts {
  errorCodes: Record<string, string>;
  actionErrorCodes: Record<string, string[]>;
}

/** An `errors.go` with these codes, in the form of the SDK's generator. */
export function errorsGo({ errorCodes }: GoFacts): string {
  const constants = Object.entries(errorCodes).map(
    ([code, description]) =>
      `\t// ${description.replaceAll('\n', '\n\t// ')}\n\t${constantOf(code)} = "${code}"`,
  );
  const header = '\t// error codes for specific actions\n\n';
  return `package v20200101\n\nconst (\n${header}${constants.join('\n\n')}\n)\n`;
}

/** A `client.go` with the two methods of each action, in the form of the SDK's generator. */
export function clientGo({ actionErrorCodes }: GoFacts): string {
  const methods = Object.entries(actionErrorCodes).flatMap(([action, codes]) => {
    const lines = codes.map((code) => `//  ${constantOf(code)} = "${code}"\n`);
    const mark = codes.length > 0 ? '// error code that may be returned:\n' : '';
    const comment = `// ${action}\n// This API does something.\n//\n${mark}${lines.join('')}`;
    return [
      `${comment}func (c *Client) ${action}(request *R) (response *S, err error) {\n    return\n}\n`,
      `${comment}func (c *Client) ${action}WithContext(ctx context.Context, request *R) (response *S, err error) {\n    return\n}\n`,
    ];
  });
  return `package v20200101\n\ntype Client struct {\n    common.Client\n}\n\n${methods.join('\n')}`;
}

function constantOf(code: string): string {
  return code.toUpperCase().replaceAll('.', '_');
}

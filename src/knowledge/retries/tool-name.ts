const TOOLS = new Map([
  ['documentation', 'Documentation'],
  ['sdk-go', 'Go SDK'],
  ['sdk-python', 'Python SDK'],
  ['terraform', 'Terraform provider'],
  ['packer', 'Packer plugin'],
]);

/** The name of a kind of evidence, for readers: `Terraform provider`; the kind itself if it has none. */
export function toolName(tool: string): string {
  return TOOLS.get(tool) ?? tool;
}

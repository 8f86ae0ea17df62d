/** A file of the package: its path below the output folder, and its text. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

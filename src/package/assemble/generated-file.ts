/** A file of the catalog: where it stands below the output folder, and its text. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

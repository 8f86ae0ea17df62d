/** A file of the built site. */
export interface SiteFile {
  path: string;
  text: string;
}

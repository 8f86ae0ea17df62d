/** A name that leads somewhere. */
export interface Link {
  name: string;
  path: string;
}

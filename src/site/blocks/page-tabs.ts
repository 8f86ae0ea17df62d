/** The pages on the parts of one thing, such as a service: links, of which one is the page itself. */
export interface PageTabs {
  type: 'page-tabs';
  /** What the parts are of. */
  label: string;
  tabs: readonly PageTab[];
}

export interface PageTab {
  name: string;
  count?: number;
  /** Absent for the page itself. */
  path?: string | undefined;
  /** Anchors that addresses of the part had when it was on this page. */
  anchors?: readonly string[];
}

/** What the atlas in one file carries of each language: what a server would send, by its path below the site's folder. */

export interface SinglePage {
  readonly title: string;
  /** Markup of the build's own, as it stands in the page's body. */
  readonly body: string;
}

export interface SingleFiles {
  /** Path of the index, and of the shapes. */
  readonly index: string;
  readonly shapes: string;
  readonly files: Readonly<Record<string, unknown>>;
  readonly pages: Readonly<Record<string, SinglePage>>;
}

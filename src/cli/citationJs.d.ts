/** What is used of citation.js, which brings no types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(from: string | readonly object[], options: { forceType?: string; generateGraph: boolean });
    readonly data: readonly Readonly<Record<string, unknown>>[];
  }
  export const plugins: {
    readonly input: {
      /** Reads up to a form between the text and the items. */
      chain(
        text: string,
        options: { forceType: string; generateGraph: boolean; target: '@biblatex/entries+list' },
      ): readonly { readonly properties: Readonly<Record<string, string>> }[];
    };
  };
}
declare module '@citation-js/plugin-bibtex' {}

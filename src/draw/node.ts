/**
 * A picture as plain data, and that data as SVG text. Nothing here knows the DOM: pages, files, stills and the live
 * explorer are written or mounted from the same nodes.
 *
 * No node bears a `style` attribute: a strict content policy drops it. Looks come by classes and by presentation
 * attributes.
 */
export interface SvgNode {
  readonly tag: string;
  readonly attrs: Readonly<Record<string, string | number>>;
  readonly children: readonly (SvgNode | string)[];
  /** Stable name among its siblings, for drawing by difference. */
  readonly key?: string;
}

export type Child = SvgNode | string | null | undefined;
export type Attrs = Readonly<Record<string, string | number | undefined>>;

/**
 * Makes a node. Attributes that are undefined and children that are null are left out; `key` is the node's key, not an
 * attribute. Throws on `style`.
 */
export function h(tag: string, attrs: Attrs = {}, ...children: readonly (Child | readonly Child[])[]): SvgNode {
  if ('style' in attrs) throw new TypeError(`<${tag}> was given a style attribute; use a class`);
  const { key, ...rest } = attrs;
  const kept = Object.entries(rest).filter((entry): entry is [string, string | number] => entry[1] !== undefined);
  return {
    tag,
    attrs: Object.fromEntries(kept),
    children: children.flat().filter((child): child is SvgNode | string => child != null),
    ...(key === undefined ? {} : { key: String(key) }),
  };
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Of the control characters XML allows but tab and line ends; the others would make a file that no reader opens. */
function isAllowed(char: string): boolean {
  const code = char.codePointAt(0)!;
  return code >= 0x20 ? code !== 0xfffe && code !== 0xffff : code === 0x9 || code === 0xa || code === 0xd;
}

/** Text made safe between tags; within double quotes see {@link escapeAttribute}. */
export function escapeXml(text: string): string {
  let safe = '';
  for (const char of text) if (isAllowed(char)) safe += ENTITIES[char] ?? char;
  return safe;
}

/** Text made safe within double quotes; line ends and tabs survive as references. */
export function escapeAttribute(text: string): string {
  return escapeXml(text).replace(/["\t\n\r]/g, (char) => (char === '"' ? '&quot;' : `&#${char.charCodeAt(0)};`));
}

/** A number with at most two decimals. */
export function round(value: number): number {
  const rounded = Math.round(value * 100) / 100;
  return rounded === 0 ? 0 : rounded;
}

/** A node as SVG (or any XML) text, without white space between tags. */
export function toSvg(node: SvgNode): string {
  let text = `<${node.tag}`;
  for (const [name, value] of Object.entries(node.attrs)) {
    text += ` ${name}="${typeof value === 'number' ? round(value) : escapeAttribute(value)}"`;
  }
  if (node.children.length === 0) return `${text}/>`;
  text += '>';
  for (const child of node.children) text += typeof child === 'string' ? escapeXml(child) : toSvg(child);
  return `${text}</${node.tag}>`;
}

/** Joins class names, leaving out what is false. */
export function classes(...names: readonly (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}

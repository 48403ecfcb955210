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
  // Plain loops: a build makes tens of millions of nodes.
  const kept: Record<string, string | number> = {};
  let key: string | undefined;
  for (const name in attrs) {
    const value = attrs[name];
    if (name === 'style') throw new TypeError(`<${tag}> was given a style attribute; use a class`);
    if (name === 'key') key = value === undefined ? undefined : String(value);
    else if (value !== undefined) kept[name] = value;
  }
  const own: (SvgNode | string)[] = [];
  for (const child of children) {
    if (child == null) continue;
    if (typeof child === 'string' || !Array.isArray(child)) own.push(child as SvgNode | string);
    else for (const one of child as readonly Child[]) if (one != null) own.push(one);
  }
  return key === undefined ? { tag, attrs: kept, children: own } : { tag, attrs: kept, children: own, key };
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** What cannot stand in a text as it is: signs of markup, and controls, which XML forbids or no reader can see. */
const UNSAFE = /[&<>\ufffe\uffff]|[^\P{Cc}\t\n\r]/gu;

/** Text made safe between tags; within double quotes see {@link escapeAttribute}. */
export function escapeXml(text: string): string {
  return text.replace(UNSAFE, (char) => ENTITIES[char] ?? '');
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
  for (const name in node.attrs) {
    const value = node.attrs[name]!;
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

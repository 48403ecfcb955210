/**
 * Leaves out of the messages what no other module of a script reads: an embed shows a tenth of what the explorer says,
 * and would be a fifth heavier with the rest. Messages are read by name but for what lies within a section
 * (`legend[key]`), and sections are kept or left out whole: what is not named cannot be read.
 */
import { parseAst, type Plugin } from 'vite';

type Parsed = ReturnType<typeof parseAst>;
type Expression = NonNullable<
  Extract<Parsed['body'][number], { type: 'VariableDeclaration' }>['declarations'][number]['init']
>;
type ObjectNode = Extract<Expression, { type: 'ObjectExpression' }>;

export function isMessages(id: string): boolean {
  return /\/i18n\/(messages|embed|story)\.[a-z]{2}\.ts$/.test(id);
}

/** Names by which code reads properties: those that it only calls can be no section. */
export interface ReadNames {
  readonly read: ReadonlySet<string>;
  readonly called: ReadonlySet<string>;
}

/** What is read of these is the browser's own. */
const BROWSERS = new Set(['location', 'document', 'window', 'globalThis', 'self', 'history', 'navigator']);

/** As much of a node of a syntax tree as a walk needs. */
interface Walked {
  readonly type: string;
  readonly [field: string]: unknown;
}

const isNode = (value: unknown): value is Walked =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

const nameOf = (key: unknown): string | null => {
  if (!isNode(key)) return null;
  if (key.type === 'Identifier') return String(key['name']);
  return key.type === 'Literal' && typeof key['value'] === 'string' ? key['value'] : null;
};

/** The names that modules read, as they are once what is never run has been left out of them. */
export function namesRead(modules: readonly string[]): ReadNames {
  const read = new Set<string>();
  const called = new Set<string>();
  const visit = (node: Walked, callee: boolean): void => {
    if (node.type === 'MemberExpression') {
      const { object, property, computed } = node;
      const name = nameOf(property);
      const own = isNode(object) && object.type === 'Identifier' && BROWSERS.has(String(object['name']));
      const isNamed = computed !== true || (isNode(property) && property.type === 'Literal');
      if (name !== null && isNamed && !own) (callee ? called : read).add(name);
    }
    if (node.type === 'ObjectPattern') {
      for (const property of node['properties'] as readonly Walked[]) {
        const name = nameOf(property['key']);
        if (name !== null) read.add(name);
      }
    }
    for (const [field, value] of Object.entries(node)) {
      const isCallee = field === 'callee' && node.type === 'CallExpression';
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child, isCallee);
    }
  };
  for (const code of modules) visit(parseAst(code) as unknown as Walked, false);
  return { read, called };
}

/** Spans of the properties of an object that are not named, and of those of its section `ui`. */
function unnamed(object: ObjectNode, named: ReadNames): [number, number][] {
  return object.properties.flatMap((property): [number, number][] => {
    if (property.type !== 'Property') return [];
    const { key, value, start, end } = property;
    const name = nameOf(key);
    if (name === null) return [];
    const isSection = value.type === 'ObjectExpression';
    if (!named.read.has(name) && (isSection || !named.called.has(name))) return [[start, end]];
    return name === 'ui' && isSection ? unnamed(value, named) : [];
  });
}

export function namedMessages(named: ReadNames): Plugin {
  return {
    name: 'named-messages',
    enforce: 'post',
    transform(code, id) {
      if (!isMessages(id)) return null;
      const cuts = this.parse(code).body.flatMap((statement) => {
        const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
        if (declared?.type !== 'VariableDeclaration') return [];
        return declared.declarations.flatMap(({ init }) =>
          init?.type === 'ObjectExpression' ? unnamed(init, named) : [],
        );
      });
      return cuts
        .sort((a, b) => b[0] - a[0])
        .reduce((text, [start, end]) => text.slice(0, start) + text.slice(end).replace(/^\s*,/, ''), code);
    },
  };
}

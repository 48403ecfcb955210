/**
 * Leaves out of the messages what no other module of a script names: an embed shows a tenth of what the explorer says,
 * and would be a sixth heavier with the rest. Messages are read by name but for what lies within a section
 * (`legend[key]`), and sections are kept or left out whole: what is not named cannot be read.
 */
import { readFileSync } from 'node:fs';
import type { parseAst, Plugin } from 'vite';

type Parsed = ReturnType<typeof parseAst>;
type Expression = NonNullable<
  Extract<Parsed['body'][number], { type: 'VariableDeclaration' }>['declarations'][number]['init']
>;
type ObjectNode = Extract<Expression, { type: 'ObjectExpression' }>;

export function isMessages(id: string): boolean {
  return /\/i18n\/(messages|embed)\.[a-z]{2}\.ts$/.test(id);
}

/** All words of the given modules that could name a message. */
export function wordsIn(modules: readonly string[]): ReadonlySet<string> {
  return new Set(modules.flatMap((file) => readFileSync(file, 'utf8').match(/[A-Za-z_]\w*/g) ?? []));
}

/** Spans of the properties of an object that are not named, and of those of its section `ui`. */
function unnamed(object: ObjectNode, named: ReadonlySet<string>): [number, number][] {
  return object.properties.flatMap((property): [number, number][] => {
    if (property.type !== 'Property') return [];
    const { key, value, start, end } = property;
    const name = key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : null;
    if (name === null) return [];
    if (!named.has(name)) return [[start, end]];
    return name === 'ui' && value.type === 'ObjectExpression' ? unnamed(value, named) : [];
  });
}

export function namedMessages(named: ReadonlySet<string>): Plugin {
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

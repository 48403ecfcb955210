/** Imports between the folders of src/ go only in the directions that the design's table allows. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../../src', import.meta.url));

const ALL = [
  'model',
  'query',
  'geo',
  'i18n',
  'cite',
  'share',
  'draw',
  'record',
  'export',
  'dataset',
  'links',
  'timeline',
  'ui',
  'map',
  'learn',
  'explorer',
  'embed',
  'offline',
  'site',
  'cli',
];
const MAY: Readonly<Record<string, readonly string[]>> = {
  model: [],
  query: ['model'],
  geo: ['model'],
  i18n: ['model', 'query'],
  cite: ['model', 'i18n'],
  share: ['model', 'i18n'],
  draw: ['model', 'query', 'geo', 'i18n'],
  // The reader decodes into what queries ask for.
  record: ['model', 'query'],
  export: ['model', 'query', 'cite', 'i18n'],
  dataset: ['model', 'query', 'geo', 'record'],
  // Asks the addresses of the sources, and proposes edits to them: for the command alone, never for a page or its build.
  links: ['model', 'dataset'],
  // The two components of the timeline put drawings and words on the page.
  timeline: ['model', 'query', 'draw', 'i18n', 'ui'],
  // Panels show what the record's detail files hold.
  ui: ['model', 'query', 'draw', 'cite', 'i18n', 'share', 'record'],
  map: ['model', 'query', 'geo', 'draw', 'i18n'],
  learn: ['model', 'query', 'record', 'timeline', 'ui', 'draw', 'cite', 'share', 'i18n'],
  explorer: ALL.filter((folder) => !['dataset', 'links', 'embed', 'site', 'cli', 'explorer'].includes(folder)),
  embed: ['model', 'query', 'record', 'draw', 'cite', 'i18n', 'share', 'timeline'],
  // The service worker and what is read without a network.
  offline: ['model', 'i18n', 'record'],
  site: ALL.filter((folder) => !['explorer', 'map', 'links', 'cli', 'site'].includes(folder)),
  cli: ['model', 'i18n', 'dataset', 'links', 'query', 'draw', 'cite', 'share', 'export', 'site'],
};

interface Import {
  readonly file: string;
  readonly line: number;
  readonly name: string;
}

function importsIn(file: string): Import[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: Import[] = [];
  const add = (node: ts.Node, specifier: ts.Node | undefined): void => {
    if (specifier && ts.isStringLiteral(specifier)) {
      found.push({ file, line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1, name: specifier.text });
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) add(node, node.moduleSpecifier);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node, node.arguments[0]);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(ts|tsx|mjs)$/.test(file))
  .map((file) => join(SRC, file));
const imports = files.flatMap(importsIn);
const folderOf = (file: string): string => relative(SRC, file).split(sep)[0]!;
const where = ({ file, line }: Import): string => `${relative(SRC, file)}:${line}`;

describe('the folders of src', () => {
  it('are those of the table', () => {
    const unknown = [...new Set(files.map(folderOf))].filter((folder) => MAY[folder] === undefined);
    expect(unknown).toEqual([]);
  });

  it('import only along its arrows', () => {
    const against = imports
      .filter(({ name }) => name.startsWith('.'))
      .map((one) => ({ ...one, from: folderOf(one.file), to: folderOf(resolve(dirname(one.file), one.name)) }))
      .filter(({ from, to }) => from !== to && !MAY[from]!.includes(to))
      .map((one) => `${where(one)} imports ${one.name}: ${one.from} may not import ${one.to}`);
    expect(against).toEqual([]);
  });

  it('keep Leaflet within the map', () => {
    const outside = imports
      .filter(({ file, name }) => /^(react-)?leaflet(\/|$)/.test(name) && folderOf(file) !== 'map')
      .map(where);
    expect(outside).toEqual([]);
  });

  it('keep React out of what must run without it', () => {
    const bare = [
      'model',
      'query',
      'geo',
      'i18n',
      'cite',
      'share',
      'draw',
      'record',
      'export',
      'dataset',
      'links',
      'embed',
    ];
    expect(
      imports.filter(({ file, name }) => /^react(-dom)?(\/|$)/.test(name) && bare.includes(folderOf(file))).map(where),
    ).toEqual([]);
  });

  it('touch the disk only in dataset, site and cli', () => {
    const outside = imports
      .filter(({ file, name }) => name.startsWith('node:') && !['dataset', 'site', 'cli'].includes(folderOf(file)))
      .map(where);
    expect(outside).toEqual([]);
  });

  it('know no region: no country of the record is named in code', () => {
    const named = /\b(Africa|Afrique|Sahel|Mali|Niger|Wagner|Barkhane)\b|'(MLI|NER|BFA|FRA|RUS)'/;
    const said = files.flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .map((text, index) => ({
          text: text.replace(/\/\*.*\*\/|^\s*(\*|\/\/|\/\*\*).*|\s\/\/ .*/g, ''),
          at: `${relative(SRC, file)}:${index + 1}`,
        }))
        .filter(({ text }) => named.test(text))
        .map(({ at, text }) => `${at} ${text.trim()}`),
    );
    // Help texts may give an example of an id.
    expect(said.filter((line) => !/\((MLI|FRA)\)/.test(line) && !line.startsWith('cli/'))).toEqual([]);
  });
});

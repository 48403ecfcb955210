/** Leaflet without what the atlas never uses of it. */
import type { Plugin } from 'vite';

/** What of Leaflet the atlas draws without: its map is an `<svg>` of ours in the panes of Leaflet's. */
const LEFT_OUT = new Set([
  ...['Canvas', 'SVG', 'Popup', 'Tooltip', 'DivOverlay', 'Marker', 'Icon', 'IconDefault', 'GeoJSON', 'TileLayer'],
  ...['GridLayer', 'LayerGroup', 'Polyline', 'Polygon', 'Circle', 'CircleMarker', 'TapHold'],
  ...['Layers', 'Scale', 'Attribution', 'canvas'],
]);

/** The short names of what makes controls, `L.control.zoom()`, of which the atlas uses none. */
const FACTORIES = /^control\.\w+ = /;

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** Whether a variable that is left out is spoken of in a node. The name of a property is no variable. */
function speaksOfLeftOut(node: Node): boolean {
  if (node.type === 'Identifier') return LEFT_OUT.has((node as Node & { name: string }).name);
  return Object.entries(node).some(([key, value]: [string, unknown]) => {
    const isName = (key === 'property' || key === 'key') && !(node as Node & { computed?: boolean }).computed;
    if (isName) return false;
    return Array.isArray(value)
      ? value.some((one) => isNode(one) && speaksOfLeftOut(one))
      : isNode(value) && speaksOfLeftOut(value);
  });
}

/**
 * Leaflet is one file whose classes are made by calls, which no bundler dares to leave out. This says of each that making
 * it does nothing else, and takes out the statements at the top that only hang on it what `LEFT_OUT` names. A third of
 * Leaflet is never sent for it.
 */
export function leafletInParts(): Plugin {
  return {
    name: 'leaflet-in-parts',
    enforce: 'pre',
    resolveId(source, importer) {
      return source === 'leaflet' ? this.resolve('leaflet/dist/leaflet-src.esm.js', importer) : null;
    },
    transform(code, id) {
      if (!id.endsWith('leaflet-src.esm.js')) return null;
      let [parts, from] = ['', 0];
      for (const statement of this.parse(code).body as readonly Node[]) {
        const text = code.slice(statement.start, statement.end);
        if (statement.type === 'ExpressionStatement' && (speaksOfLeftOut(statement) || FACTORIES.test(text))) {
          parts += code.slice(from, statement.start);
          from = statement.end;
        } else if (/^var \w+ = (?:\w+\.)?extend\(/.test(text)) {
          const value = statement.start + text.indexOf('=') + 1;
          parts += `${code.slice(from, value)} /*#__PURE__*/`;
          from = value;
        }
      }
      return { code: parts + code.slice(from), map: null };
    },
  };
}

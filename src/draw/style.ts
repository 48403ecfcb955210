/**
 * The one style of all pictures, as CSS text. In a page the colours are CSS variables, so that light and dark work and
 * the page can overrule them; in a file (and for resvg, which knows no variables) they are written out.
 *
 * Only plain class rules, no nesting, no functions: the SVG readers of word processors and resvg must follow.
 */
import { colorClass, DEFAULT_PALETTE, mixed, NEUTRAL_COLOR, THEMES, type Palette, type Theme } from './palette.ts';

/** Colours of everything that is not a partner's. */
export const TOKENS = {
  ocean: { light: '#e6edf1', dark: '#10181e' },
  land: { light: '#efece5', dark: '#20262b' },
  host: { light: '#f9f7f2', dark: '#2b3238' },
  border: { light: '#c6bfb2', dark: '#4d565e' },
  coast: { light: '#aeb9bf', dark: '#566069' },
  chosen: { light: '#eee6d3', dark: '#3b444c' },
  pill: { light: '#ffffff', dark: '#171c21' },
  'pill-edge': { light: '#cbc5b9', dark: '#4d565e' },
  ink: { light: '#1b1b19', dark: '#f1efea' },
  muted: { light: '#5f5b54', dark: '#b3b0a8' },
  faint: { light: '#8d887e', dark: '#858b90' },
  line: { light: '#ddd8cd', dark: '#39424a' },
  page: { light: '#fdfcf9', dark: '#14191d' },
  thin: { light: '#efece5', dark: '#20262b' },
} as const;

/** Share of a partner's colour in a tint. */
const TINT = 0.16;
const STRONG_TINT = 0.55;

type Resolve = (name: string) => string;

function tokensOf(theme: Theme, palette: Palette): Map<string, string> {
  const values = new Map<string, string>(Object.entries(TOKENS).map(([name, value]) => [name, value[theme]]));
  const set = (name: string, color: string): void => {
    values.set(name, color);
    values.set(`${name}-tint`, mixed(color, TOKENS.pill[theme], TINT));
    values.set(`${name}-area`, mixed(color, TOKENS.host[theme], STRONG_TINT));
  };
  palette.colors.forEach((color, index) => set(`c${index}`, color[theme]));
  set('cn', TOKENS.muted[theme]);
  return values;
}

/** Rules of one partner's colour: `ink` strokes and letters, `fill` areas, `tint` light areas. */
function colorRules(index: number, get: Resolve): string[] {
  const name = colorClass(index).slice('pa-'.length);
  const color = get(name);
  return [
    `.pa-${name} .pa-ink{fill:${color}}`,
    `.pa-${name} .pa-fill{fill:${color}}`,
    `.pa-${name} .pa-line{stroke:${color}}`,
    `.pa-${name} .pa-tint{fill:${get(`${name}-tint`)}}`,
    `.pa-${name} .pa-area{fill:${get(`${name}-area`)}}`,
    `.pa-${name} .pa-stop{stop-color:${color}}`,
  ];
}

function rules(get: Resolve, palette: Palette): string {
  const all = [
    `.pa{font-family:"Noto Sans",sans-serif;fill:${get('ink')}}`,
    '.pa text{font-family:inherit}',
    `.pa-line,.pa-rule{fill:none;stroke-linecap:butt}`,
    `.pa-dots{fill:none;stroke-linecap:round}`,
    `.pa-ocean{fill:${get('ocean')}}`,
    `.pa-land{fill:${get('land')}}`,
    `.pa-host{fill:${get('host')}}`,
    `.pa-chosen{fill:${get('chosen')};stroke:${get('ink')};stroke-width:1.6;stroke-linejoin:round}`,
    `.pa-chosen-line{fill:none}`,
    `.pa-border{fill:none;stroke:${get('border')};stroke-width:.8;stroke-linejoin:round}`,
    `.pa-disputed{fill:none;stroke:${get('muted')};stroke-width:1;stroke-dasharray:3.5 2.5}`,
    `.pa-coast{fill:none;stroke:${get('coast')};stroke-width:.7;stroke-linejoin:round}`,
    `.pa-speck-edge{fill:none;stroke:${get('coast')};stroke-width:5.5;stroke-linecap:round}`,
    `.pa-speck{fill:none;stroke:${get('host')};stroke-width:3.5;stroke-linecap:round}`,
    `.pa-leader{fill:none;stroke:${get('muted')};stroke-width:.9}`,
    `.pa-leader-end{fill:${get('muted')}}`,
    `.pa-pill{fill:${get('pill')};stroke:${get('pill-edge')};stroke-width:1}`,
    `.pa-pill-chosen{fill:${get('pill')};stroke:${get('ink')};stroke-width:2}`,
    `.pa-pill-thin{stroke:${get('faint')};stroke-dasharray:2.5 2.5}`,
    `.pa-pill-chosen.pa-pill-thin{stroke:${get('ink')};stroke-dasharray:5 3}`,
    `.pa-changed{fill:none;stroke:${get('ink')};stroke-linecap:round}`,
    `.pa-on{fill:${get('pill')}}`,
    `.pa-moat{fill:none;stroke:${get('pill')}}`,
    `.pa-ground{fill:${get('pill')}}`,
    `.pa-halo{paint-order:stroke;stroke:${get('pill')};stroke-linejoin:round}`,
    `.pa-quiet{fill:${get('faint')}}`,
    `.pa-quiet-line{fill:none;stroke:${get('faint')}}`,
    `.pa-letters{font-weight:700;text-anchor:middle}`,
    `.pa-sign{fill:${get('ink')}}`,
    `.pa-sign-line{fill:none;stroke:${get('ink')}}`,
    `.pa-badge{fill:${get('pill')};stroke:${get('ink')}}`,
    `.pa-name{fill:${get('ink')};paint-order:stroke;stroke:${get('host')};stroke-width:3;stroke-linejoin:round}`,
    `.pa-link{fill:none;stroke:${get('muted')};stroke-width:1.1}`,
    `.pa-link-open{stroke-dasharray:5 4}`,
    `.pa-link-over{stroke:${get('faint')};stroke-dasharray:1.5 4}`,
    `.pa-link-pill{fill:${get('pill')};stroke:${get('line')}}`,
    `.pa-place-halo{fill:none;stroke:${get('pill')};stroke-width:3;stroke-linejoin:round}`,
    `.pa-place-name{fill:${get('muted')}}`,
    `.pa-count{fill:${get('muted')};font-weight:700;text-anchor:middle}`,
    `.pa-axis{fill:${get('muted')}}`,
    `.pa-mid{text-anchor:middle}`,
    `.pa-end{text-anchor:end}`,
    `.pa-strong{font-weight:700}`,
    `.pa-text{fill:${get('ink')}}`,
    `.pa-muted{fill:${get('muted')}}`,
    `.pa-rule{stroke:${get('line')}}`,
    `.pa-tick{fill:none;stroke:${get('faint')};stroke-dasharray:1.5 2.5}`,
    `.pa-thin{fill:${get('thin')}}`,
    `.pa-now{fill:none;stroke:${get('ink')};stroke-width:1.5}`,
    `.pa-knob{fill:${get('ink')}}`,
    `.pa-event{fill:none;stroke:${get('ink')};stroke-width:1.2}`,
    `.pa-page{fill:${get('page')}}`,
    ...[NEUTRAL_COLOR, ...palette.colors.keys()].flatMap((index) => colorRules(index, get)),
    // After the colours, which are as specific: letters and signs upon a fill.
    `.pa .pa-on{fill:${get('pill')}}`,
    `.pa .pa-on-line{fill:none;stroke:${get('pill')}}`,
  ];
  return all.join('\n');
}

/** The style of a picture that stands alone in a file, its colours written out. */
export function standaloneStyle(theme: Theme, palette: Palette = DEFAULT_PALETTE): string {
  const tokens = tokensOf(theme, palette);
  return rules((name) => tokens.get(name)!, palette);
}

function declarations(theme: Theme, palette: Palette): string {
  return [...tokensOf(theme, palette)].map(([name, value]) => `--pa-${name}:${value}`).join(';');
}

/**
 * The style of pictures within a page: light, dark where the reader's system asks for it, and either where an element
 * above bears `data-theme`. Print is always light.
 */
export function pageStyle(palette: Palette = DEFAULT_PALETTE): string {
  const [light, dark] = THEMES.map((theme) => declarations(theme, palette));
  return [
    `:root,[data-theme=light]{${light}}`,
    `@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){${dark}}}`,
    `@media screen{[data-theme=dark]{${dark}}}`,
    rules((name) => `var(--pa-${name})`, palette),
  ].join('\n');
}

/**
 * Whether two titles are one. Pages change quotation marks, dashes and capitals, add the name of the site, or cut the end
 * off; none of that is another page. Pairs of letters are compared and not words, so that it holds in every script.
 */

/** From this share of common pairs on titles are taken for one. */
const SAME = 0.7;
/** A title this short says too little to be found within another. */
const LEAST = 12;

/** Letters and digits in small, without accents, with one space between words. */
export function plainTitle(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(' ');
}

/** A title and its parts, as sites join theirs with their name: `Title | Site`, `Site - Title`. */
export function titlePieces(text: string): string[] {
  const pieces = text.split(/\s+[|–—·•:»«-]+\s+|\s*[|•»«]\s*/).map((piece) => piece.trim());
  return [...new Set([text.trim(), ...pieces])].filter(Boolean);
}

function pairs(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/** Common pairs of letters over all of both (Dice): 1 for the same, 0 for nothing in common. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const [left, right] = [pairs(a), pairs(b)];
  let common = 0;
  for (const [pair, count] of left) common += Math.min(count, right.get(pair) ?? 0);
  const all = Math.max(0, a.length - 1) + Math.max(0, b.length - 1);
  return all === 0 ? 0 : (2 * common) / all;
}

export function isSameTitle(expected: string, found: string): boolean {
  const wanted = plainTitle(expected);
  if (wanted === '') return false;
  return titlePieces(found).some((piece) => {
    const has = plainTitle(piece);
    if (has === '') return false;
    const [short, long] = has.length < wanted.length ? [has, wanted] : [wanted, has];
    const within = short.length >= LEAST && ` ${long} `.includes(` ${short} `) && short.length >= long.length / 3;
    return within || likeness(wanted, has) >= SAME;
  });
}

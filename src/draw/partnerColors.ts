/** Which colour a partner has: always the same, whoever else is chosen. */
import { DEFAULT_COLORS } from './palette.ts';

/** The default partners come first, the others follow in the order of the data; then colours repeat. */
export function partnerColors(defaults: readonly string[], partners: readonly string[]): (partner: string) => number {
  const order = [...new Set([...defaults, ...partners])];
  return (partner) => Math.max(0, order.indexOf(partner)) % DEFAULT_COLORS.length;
}

/** Which colour a partner has: always the same, whoever else is chosen. */
import { SHARED_COLOR } from './palette.ts';

/** The default partners come first, the others follow in the order of the data; those past the colours share a grey. */
export function partnerColors(defaults: readonly string[], partners: readonly string[]): (partner: string) => number {
  const order = [...new Set([...defaults, ...partners])];
  return (partner) => {
    const place = order.indexOf(partner);
    return place < 0 ? SHARED_COLOR : Math.min(place, SHARED_COLOR);
  };
}

/** A name that tells a person apart in a list without giving it away: 赵一诺 → 赵**. Spaces stay, so words still show. */
export function maskName(name: string): string {
  const [first = '', ...rest] = Array.from(name.trim());
  return first + rest.map((sign) => (sign === ' ' || sign === '·' ? sign : '*')).join('');
}

/** Weight A counts most. */
export type Field = { tokens: readonly string[]; weight: 'A' | 'B' | 'C' | 'D' };

/** tsvector positions end here; what comes later in a very long text all stands at the end. */
const LAST_POSITION = 16_383;
/** One tsvector may have 1 MB; far shorter texts are enough to be found by. */
const MOST_TOKENS = 20_000;

/**
 * A tsvector as PostgreSQL reads it, built from our own tokens: its parsers would cut them again.
 * Every field starts after the one before, so that words of two fields do not seem neighbours.
 */
export function tsvector(fields: readonly Field[]): string {
  const places = new Map<string, string[]>();
  let position = 0;
  for (const { tokens, weight } of fields) {
    for (const token of tokens.slice(0, MOST_TOKENS)) {
      position = Math.min(position + 1, LAST_POSITION);
      const at = places.get(token) ?? [];
      // PostgreSQL keeps no more than 255 places of a word.
      if (at.length < 255) at.push(`${position}${weight}`);
      places.set(token, at);
    }
    position = Math.min(position + 10, LAST_POSITION);
  }
  return [...places].map(([token, at]) => `${quote(token)}:${at.join(',')}`).join(' ');
}

/** One lexeme as tsvector and tsquery texts write it. */
export function quote(token: string): string {
  return `'${token.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}

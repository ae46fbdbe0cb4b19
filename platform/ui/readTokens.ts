/** Custom properties by name without the dashes: `{ ink: '#15201f' }`. */
export type Tokens = Record<string, string>;

/**
 * Reads the custom properties of tokens.css. Later blocks win, so `elder: true` adds the block of elder mode.
 * Blocks inside at-rules (print, reduced motion) are left out.
 * @param css the text of tokens.css
 */
export function readTokens(css: string, { elder = false } = {}): Tokens {
  const plain = css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
  const tokens: Tokens = {};
  for (const [, selector = '', body = ''] of plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    if (selector.includes('data-elder') && !elder) continue;
    for (const [, name = '', value = ''] of body.matchAll(/--([\w-]+):\s*([^;]+);/g)) {
      tokens[name] = value.replace(/\s+/g, ' ').trim();
    }
  }
  return tokens;
}

/** One XML element; empty ones are closed at once. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly string[] = [],
): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const open = `<${name}${written.join('')}`;
  if (children.length === 0) return `${open}/>`;
  const indented = children.map((child) => child.replace(/^/gm, '  '));
  return [`${open}>`, ...indented, `</${name}>`].join('\n');
}

/** `<text>…</text>` on one line, because white space inside it counts. */
export function textElement(text: string): string {
  return `<text>${escaped(text)}</text>`;
}

// Characters that XML 1.0 does not allow cannot be written at all.
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

function escaped(text: string): string {
  const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(forbidden, '\uFFFD').replace(/[&<>"]/g, (sign) => named[sign] ?? sign);
}

import type { TextValue } from '../tree/value.ts';
import { type Reading, report, sourceOf } from './reading.ts';
import type { Syntax } from './syntax.ts';

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

export function readText(node: Syntax, reading: Reading): TextValue | undefined {
  const source = sourceOf(reading, node);
  if (/[\n\r]/.test(source)) return report(reading, 'syntax', node, { found: source });
  const value = source.slice(1, -1).replace(/\\(u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|.)/g, unescaped);
  return { kind: 'text', type: 'text', value, from: node.from, to: node.to };
}

function unescaped(_whole: string, sign: string, long?: string, short?: string): string {
  const code = Number.parseInt(long ?? short ?? '', 16);
  return Number.isNaN(code) || code > 0x10ffff ? (escapes[sign] ?? sign) : String.fromCodePoint(code);
}

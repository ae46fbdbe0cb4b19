import { isDate } from '../facts/isDate.ts';
import type { DateValue, Duration } from '../tree/value.ts';
import { type Reading, report, sourceOf } from './reading.ts';
import { childrenOf, type Syntax } from './syntax.ts';
import { reportUnsupported } from './unsupported.ts';

/** `date("2026-01-31")`. */
export function readDateLiteral(node: Syntax, reading: Reading): DateValue | undefined {
  const name = constructorOf(node);
  if (name === undefined) return reportUnsupported(node, reading, '@"…"');
  if (name === 'duration') return report(reading, 'durationAlone', node, { found: sourceOf(reading, node) });
  if (name !== 'date') return reportUnsupported(node, reading, `${name}(…)`);
  const value = textArgumentOf(node, reading);
  if (value === undefined || !isDate(value)) {
    return report(reading, 'badDate', node, { found: sourceOf(reading, node) });
  }
  return { kind: 'date', type: 'date', value, from: node.from, to: node.to };
}

const durationForm = /^P(?:(\d{1,3})Y)?(?:(\d{1,4})M)?$|^P(\d{1,6})D$/;

export function isDuration(node: Syntax): boolean {
  return node.name === 'DateTimeLiteral' && constructorOf(node) === 'duration';
}

/** `duration("P2Y6M")` or `duration("P90D")`: years and months, or days; never both, and no hours. */
export function readDuration(node: Syntax, reading: Reading): Duration | undefined {
  const text = textArgumentOf(node, reading);
  const parts = text === undefined || text === 'P' ? null : durationForm.exec(text);
  if (text === undefined || parts === null) {
    return report(reading, 'badDuration', node, { found: sourceOf(reading, node) });
  }
  return { months: Number(parts[1] ?? 0) * 12 + Number(parts[2] ?? 0), days: Number(parts[3] ?? 0), text };
}

function constructorOf(node: Syntax): string | undefined {
  return childrenOf(node).find((child) => child.name === 'DateTimeConstructor')?.firstChild?.name;
}

/** The text inside the only argument, if that is a plain string. */
function textArgumentOf(node: Syntax, reading: Reading): string | undefined {
  const parameters = childrenOf(node).find((child) => child.name === 'PositionalParameters');
  const [first, second] = parameters === undefined ? [] : childrenOf(parameters);
  if (first?.name !== 'StringLiteral' || second !== undefined) return undefined;
  return sourceOf(reading, first).slice(1, -1);
}

import type { Text } from '#platform/i18n/pure/text.ts';
import type { ChangeView } from '../../contract.ts';
import { type Change, changesBetween } from '../../domain/changes/changesBetween.ts';
import { both } from '../replicate/both.ts';

/** What changed, in the words of the pages; what has no word of its own keeps its key. */
export function presentChanges(before: unknown, after: unknown): ChangeView[] {
  return changesBetween(before, after).map(({ where, kind, before: was, after: is }) => ({
    where: where.map(sayKey),
    kind,
    before: was === undefined ? null : sayValue(was),
    after: is === undefined ? null : sayValue(is),
  }));
}

function sayKey(key: Change['where'][number]): Text {
  if (typeof key !== 'string') return key;
  const said = both(`reforms.fields.${key}`);
  return said.zh.startsWith('reforms.') ? { zh: key, en: key } : said;
}

function sayValue(value: unknown): Text {
  if (typeof value !== 'object' || value === null) return { zh: String(value), en: String(value) };
  if (Array.isArray(value)) return joined(value.map(sayValue));
  const plain = value as Record<string, unknown>;
  if (typeof plain['zh'] === 'string' && typeof plain['en'] === 'string')
    return { zh: plain['zh'], en: plain['en'] };
  if (typeof plain['amount'] === 'number' && typeof plain['unit'] === 'string') {
    const amount = both(`reforms.units.${plain['unit']}`, { count: plain['amount'] });
    if (typeof plain['source'] !== 'string') return amount;
    return both('reforms.bpmn.limit', { amount, source: plain['source'] });
  }
  if (plain['title']) return sayValue(plain['title']);
  const members = Object.entries(plain).map(([key, one]): Text => {
    const [name, said] = [sayKey(key), sayValue(one)];
    return { zh: `${name.zh}：${said.zh}`, en: `${name.en}: ${said.en}` };
  });
  return joined(members);
}

function joined(parts: readonly Text[]): Text {
  return { zh: parts.map(({ zh }) => zh).join('；'), en: parts.map(({ en }) => en).join('; ') };
}

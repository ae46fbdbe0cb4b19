import { HERE } from '#modules/policies/index.ts';
import { declaredProfile, profileVocabulary } from '#modules/profiles/index.ts';
import type { Services } from '#platform/api/server/services.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import type { PlainFact } from '#platform/rules/pure/facts/fact.ts';
import { parseRule } from '#platform/rules/pure/parse/parseRule.ts';
import { readAloud } from '#platform/rules/pure/reading/readAloud.ts';
import type { AwardItem } from '../../contract.ts';
import type { Evidence } from '../freezeEvidence.ts';

type Condition = AwardItem['conditions'][number];
type Translate = Services['translate'];

/** One frozen condition in words, with what was known and who had said it. */
export function presentCondition(
  translate: Translate,
  evidence: Evidence,
  { id, article, rule, attributes }: Evidence['conditions'][number],
  title: Text | null,
): Condition {
  // Where a firm is registered are ids of places: its title says it better.
  if (id === HERE && title) return { id, title: null, article: null, words: title, facts: [] };
  const parsed = parseRule(rule, profileVocabulary());
  const words =
    'rule' in parsed
      ? { zh: readAloud(parsed.rule, 'zh-CN'), en: readAloud(parsed.rule, 'en') }
      : { zh: rule, en: rule };
  const facts = attributes.flatMap((attribute) => presentFactOf(translate, evidence, attribute) ?? []);
  return { id, title, article: article ?? null, words, facts };
}

function presentFactOf(
  translate: Translate,
  { facts, said }: Evidence,
  id: string,
): Condition['facts'][number] | undefined {
  const { byId, sources, units } = declaredProfile();
  const attribute = byId.get(id);
  const fact = facts[id];
  if (!attribute || fact === undefined) return undefined;
  const { names, type } = attribute;
  const unit = attribute.unit && units.get(attribute.unit)?.title;
  // The source whose word is the one that counts; what was worked out from others has none of its own.
  const [by] = said.filter((one) => one.attribute === id && sameFact(one.fact, fact));
  const counted = type === 'money' || type === 'number';
  const title = (value: string): Text => {
    const shown = counted ? grouped(value) : value;
    return attribute.values?.find((known) => known.value === value)?.title ?? { zh: shown, en: shown };
  };
  return {
    attribute: id,
    names,
    value: wordsOf(translate, fact, title, type === 'money' ? YUAN : unit || null),
    source: (by && sources.get(by.source)?.title) ?? null,
    asOf: by?.asOf ?? null,
  };
}

const YUAN: Text = { zh: '元', en: 'yuan' };

function wordsOf(
  translate: Translate,
  fact: PlainFact,
  title: (value: string) => Text,
  unit: Text | null,
): Text {
  const key = (name: string): Text => ({
    zh: translate('zh-CN', `payouts.fact.${name}`),
    en: translate('en', `payouts.fact.${name}`),
  });
  if (typeof fact === 'string') return key(fact);
  const { value } = fact;
  if (typeof value === 'boolean') return key(value ? 'yes' : 'no');
  if (typeof value === 'string') {
    const { zh, en } = title(value);
    return unit ? { zh: `${zh}${unit.zh}`, en: `${en} ${unit.en}` } : { zh, en };
  }
  const all = value.map(title);
  return { zh: all.map(({ zh }) => zh).join('、'), en: all.map(({ en }) => en).join(', ') };
}

/** 18640000.5 as 18,640,000.5 */
function grouped(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.');
  const thousands = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? thousands : `${thousands}.${fraction}`;
}

function sameFact(a: PlainFact, b: PlainFact): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  return String(a.value) === String(b.value);
}

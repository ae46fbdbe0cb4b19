import { type Chance, chanceOf } from './chance.ts';
import { closedSets } from './cityAttributes.ts';
import { conditionMakers, type Maker } from './policyConditions.ts';

export interface MadePolicy {
  readonly id: string;
  /** Conditions in the rules profile; all of them must hold. */
  readonly conditions: readonly string[];
  /** The conditions joined: what is parsed. */
  readonly text: string;
  /** In yuan; about half of the policies pay. */
  readonly amount?: string;
}

/**
 * Policies over the made-up city, with 3 to 8 conditions each. Nearly all ask for good standing; most are for
 * one place or some trades; thresholds are round in some and odd in others, as in life.
 */
export function makePolicies(seed: number, count: number): MadePolicy[] {
  return Array.from({ length: count }, (_, index) => makePolicy(chanceOf(seed * 7919 + index), index));
}

function makePolicy(chance: Chance, index: number): MadePolicy {
  const wanted = chance.whole(3, 8);
  const chosen = new Map<string, string>();
  const take = (group: readonly Maker[]) => {
    const maker = chance.pick(group);
    if (!chosen.has(maker.about)) chosen.set(maker.about, maker.write(chance));
  };
  take(conditionMakers.standing);
  if (chance.hit(0.75)) chosen.set('region', oneOf(chance, '注册地', closedSets.region, 3));
  if (chance.hit(0.55)) chosen.set('industry', oneOf(chance, '所属行业', closedSets.industry, 4));
  if (chance.hit(0.4)) chosen.set('size', oneOf(chance, '规模类型', closedSets.size.slice(1), 2));
  for (let tries = 0; chosen.size < wanted && tries < 40; tries++) {
    take(chance.hit(0.25) ? conditionMakers.standing : conditionMakers.achievement);
  }
  const conditions = [...chosen.values()].slice(0, wanted).map(bracketed);
  const id = `policy-${String(index + 1).padStart(4, '0')}`;
  const policy = { id, conditions, text: conditions.join(' and ') };
  return chance.hit(0.48) ? { ...policy, amount: amountOf(chance) } : policy;
}

/** What `and` would otherwise tear apart. */
function bracketed(condition: string): string {
  return /^(?:if|some) | (?:or|and) /.test(condition) ? `(${condition})` : condition;
}

function oneOf(
  chance: Chance,
  name: string,
  set: readonly (readonly [string, string, string, number])[],
  most: number,
): string {
  const titles = new Set<string>();
  for (let left = chance.whole(1, most); left > 0; left--) titles.add(`"${chance.pick(set)[1]}"`);
  const [first] = titles;
  return titles.size === 1 ? `${name} = ${first}` : `(${name} in (${[...titles].join(', ')}))`;
}

function amountOf(chance: Chance): string {
  const cap = chance.pick([50_000, 100_000, 200_000, 500_000, 1_000_000, 3_000_000]);
  const rate = chance.pick(['0.05', '0.1', '0.15', '0.2', '0.3', '0.085']);
  const base = chance.pick([
    '研发费用',
    '设备投资额',
    '贷款利息支出',
    '技术合同成交额',
    '失业保险缴费额',
    '电力',
  ]);
  return chance.pick([
    `${cap}`,
    `min(${base === '电力' ? '用电支出' : base} * ${rate}, ${cap})`,
    `min(max(研发费用 - 上年研发费用, 0) * ${rate}, ${cap})`,
    `if 规模类型 = "大型" then 失业保险缴费额 * 0.3 else 失业保险缴费额 * 0.6`,
    `新招毕业生人数 * ${chance.pick([1000, 1500, 2000])}`,
    `if 营业收入 >= 100000000 then ${cap * 2} else ${cap}`,
    `min(纳税额 / 3, ${cap})`,
  ]);
}

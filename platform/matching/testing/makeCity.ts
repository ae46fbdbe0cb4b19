import type { Subject } from '#platform/matching/pure/subject.ts';
import { type Exact, exactFromInteger } from '#platform/rules/pure/exact/exact.ts';
import type { Fact, Facts, FactValue } from '#platform/rules/pure/facts/fact.ts';
import { asOfDate } from '#platform/rules/pure/vocabulary/asOfDate.ts';
import { type Chance, chanceOf } from './chance.ts';
import { closedSets, unknownShares } from './cityAttributes.ts';
import { honours, permits, products, trades } from './cityWords.ts';
import { sizeOf } from './sizeOf.ts';

/** The day on which the made-up city stands. */
const cityDay = '2026-06-30';
/** What holds for every firm alike: pass it as `given`. */
export const cityGiven: Facts = { [asOfDate.id]: { value: cityDay } };

type Drafted = Record<string, FactValue | 'none'>;

const yes: Fact = { value: true };
const no: Fact = { value: false };

/** Firms of a made-up city, one after the other so that a million need no memory. The same seed makes the same city. */
export function* makeCity(seed: number, size: number): Generator<Subject> {
  for (let index = 0; index < size; index++) yield makeFirm(seed, index);
}

/** One firm of it, whatever was made before. `id` has the form of a uuid. */
export function makeFirm(seed: number, index: number): Subject {
  const chance = chanceOf(Math.imul(seed, 0x01000193) + index);
  const drafted = { ...draftBusiness(chance), ...draftStanding(chance) };
  const facts: Record<string, Fact> = {};
  for (const [id, value] of Object.entries(drafted)) {
    if (chance.next() < unknownShares[id]!) continue;
    facts[id] = value === 'none' ? 'none' : value === true ? yes : value === false ? no : { value };
  }
  const digits = index.toString(16).padStart(12, '0');
  return { id: `${(seed >>> 0).toString(16).padStart(8, '0')}-0000-7000-8000-${digits}`, facts };
}

/** What the firm is and earns. Sizes are log-normal, with many small and few large firms. */
function draftBusiness(chance: Chance): Drafted {
  const industry = weighted(chance, closedSets.industry);
  const isTechnical = industry === 'software' || industry === 'information' || industry === 'manufacturing';
  const headcount = Math.max(1, Math.round(11 * chance.spread(1.3)));
  const revenue = headcount * 260_000 * chance.spread(0.9);
  const assets = revenue * 0.9 * chance.spread(0.8);
  const age = Math.floor(chance.next() ** 1.6 * 30 * 365);
  const isNew = age < 545;
  const research = isTechnical || chance.hit(0.12) ? revenue * 0.035 * chance.spread(0.8) : 0;
  const isHighTech = research > revenue * 0.03 && !isNew && chance.hit(0.25);
  const isSpecialised = research > revenue * 0.02 && chance.hit(0.08);
  const tax = revenue * 0.031 * chance.spread(0.6);
  const exports = chance.hit(0.09);
  const staffShare = (share: number) => exactFromInteger(Math.round(headcount * share * chance.next()));
  return {
    industry,
    size: sizeOf(industry, headcount, revenue, assets),
    'main-product': chance.pick(products[industry]),
    revenue: yuan(revenue),
    'last-revenue': isNew ? 'none' : yuan(revenue * chance.spread(0.25)),
    'main-income': yuan(revenue * (1 - 0.3 * chance.next())),
    'high-tech-income': isTechnical ? yuan(revenue * chance.next()) : 'none',
    'rd-expense': yuan(research),
    'last-rd-expense': isNew ? 'none' : yuan(research * chance.spread(0.3)),
    assets: yuan(assets),
    liabilities: yuan(assets * chance.next() * 0.95),
    'taxable-income': yuan(revenue * (chance.next() * 0.2 - 0.06)),
    'tax-paid': yuan(tax),
    'last-tax-paid': isNew ? 'none' : yuan(tax * chance.spread(0.3)),
    wages: yuan(headcount * 78_000 * chance.spread(0.3)),
    'premiums-paid': yuan(headcount * 720 * chance.next()),
    'fixed-investment': chance.hit(0.3) ? yuan(revenue * 0.2 * chance.spread(1)) : 'none',
    'equipment-investment': chance.hit(0.2) ? yuan(revenue * 0.12 * chance.spread(1)) : 'none',
    exports: exports ? yuan(revenue * chance.next()) : 'none',
    'loan-balance': chance.hit(0.35) ? yuan(assets * 0.3 * chance.next()) : 'none',
    'loan-interest': chance.hit(0.35) ? yuan(assets * 0.014 * chance.next()) : 'none',
    'technology-contracts': chance.hit(0.05) ? yuan(revenue * 0.3 * chance.next()) : 'none',
    'electricity-cost': yuan(revenue * 0.018 * chance.spread(0.7)),
    headcount: exactFromInteger(headcount),
    'last-headcount': isNew
      ? 'none'
      : exactFromInteger(Math.max(1, Math.round(headcount * chance.spread(0.12)))),
    'rd-staff': research > 0 ? staffShare(0.5) : exactFromInteger(0),
    'college-staff': staffShare(0.9),
    'disabled-staff': exactFromInteger(chance.hit(0.04) ? Math.ceil(headcount * 0.02) : 0),
    'graduates-hired': staffShare(0.15),
    'eligible-hires': staffShare(0.2),
    'insured-count': staffShare(1),
    'insured-months': exactFromInteger(Math.min(Math.floor(age / 30), chance.whole(0, 36))),
    'layoff-rate': ratio(chance.next() ** 3 * 0.4, 4),
    patents: exactFromInteger(research > 0 ? Math.floor(8 * chance.next() ** 3) : 0),
    'invention-patents': exactFromInteger(research > 0 ? Math.floor(4 * chance.next() ** 3) : 0),
    'software-copyrights': exactFromInteger(
      industry === 'software' ? chance.whole(0, 12) : chance.whole(0, 1),
    ),
    'standards-led': exactFromInteger(chance.hit(0.01) ? chance.whole(1, 3) : 0),
    'niche-years': exactFromInteger(Math.floor((age / 365) * chance.next())),
    'green-energy-share': ratio(chance.next(), 3),
    pue: industry === 'information' ? ratio(1.1 + chance.next(), 2) : 'none',
    established: dayBefore(age),
    'high-tech': isHighTech,
    'high-tech-until': isHighTech || chance.hit(0.01) ? dayBefore(chance.whole(-1000, 200)) : 'none',
    srdi: isSpecialised,
    'srdi-until': isSpecialised ? dayBefore(chance.whole(-1000, 60)) : 'none',
    'above-scale-since': revenue > 20_000_000 ? dayBefore(chance.whole(0, age)) : 'none',
    'core-ip': research > 0 && chance.hit(0.6),
    'rd-body': research > 0 && chance.hit(0.3),
    trades: some(chance, trades[industry], 4),
    honours: some(chance, honours, chance.hit(0.06) ? 3 : 0),
  };
}

/** Where it stands with the authorities. */
function draftStanding(chance: Chance): Drafted {
  const penalties = chance.hit(0.07) ? chance.whole(1, 4) : 0;
  return {
    region: weighted(chance, closedSets.region),
    'tax-grade': chance.hit(0.06) ? 'none' : weighted(chance, closedSets['tax-grade']),
    status: weighted(chance, closedSets.status),
    form: weighted(chance, closedSets.form),
    'penalties-3y': exactFromInteger(penalties),
    'last-penalty': penalties > 0 ? dayBefore(chance.whole(0, 1095)) : 'none',
    'last-inspection': chance.hit(0.4) ? dayBefore(chance.whole(0, 1400)) : 'none',
    'tax-arrears': chance.hit(0.03),
    'wage-arrears': chance.hit(0.02),
    abnormal: chance.hit(0.05),
    dishonest: chance.hit(0.008),
    'state-owned': chance.hit(0.03),
    'full-insurance': chance.hit(0.86),
    'major-accident': chance.hit(0.004),
    'environment-penalty': penalties > 0 && chance.hit(0.2),
    permits: some(chance, permits, chance.hit(0.4) ? 3 : 0),
  };
}

function weighted<T extends string>(
  chance: Chance,
  rows: readonly (readonly [T, string, string, number])[],
): T {
  let left = chance.next() * rows.reduce((sum, row) => sum + row[3], 0);
  for (const [value, , , weight] of rows) {
    left -= weight;
    if (left < 0) return value;
  }
  return rows[0]![0];
}

function some(chance: Chance, words: readonly string[], most: number): string[] {
  const picked = new Set<string>();
  for (let left = chance.whole(0, most); left > 0; left--) picked.add(chance.pick(words));
  return [...picked];
}

function yuan(amount: number): Exact {
  return { n: BigInt(Math.round(amount * 100)), d: 100n };
}

function ratio(value: number, places: number): Exact {
  return { n: BigInt(Math.round(value * 10 ** places)), d: 10n ** BigInt(places) };
}

const dayZero = Date.parse(cityDay);
const dates = new Map<number, string>();

function dayBefore(days: number): string {
  let text = dates.get(days);
  if (text === undefined) {
    text = new Date(dayZero - days * 86_400_000).toISOString().slice(0, 10);
    dates.set(days, text);
  }
  return text;
}

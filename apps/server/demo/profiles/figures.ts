import type { Chance } from '../chance.ts';
import type { KnownFirm } from './holdings.ts';

/** The figures of a made-up firm, from which what each agency holds is taken. Amounts in whole yuan. */
export interface Figures {
  staff: number;
  insured: number;
  /** Left for unemployment benefit last year. */
  left: number;
  /** Months of premiums paid. */
  months: number;
  /** Last year and the two before; null before it was founded. */
  revenue: [number, number | null, number | null];
  rd: [number, number, number];
  rdStaff: number;
  college: number;
  hires: number;
  graduates: number;
  assets: number;
  liabilities: number;
  profit: number;
  tax: number;
  makes: boolean;
  innovates: boolean;
  highTech: boolean;
}

const SIZES = [
  { from: 3, spread: 7, weight: 9 },
  { from: 12, spread: 60, weight: 8 },
  { from: 110, spread: 180, weight: 3 },
  { from: 1050, spread: 700, weight: 1 },
] as const;

export function figuresOf({ industry, establishedOn }: KnownFirm, today: string, chance: Chance): Figures {
  const { from, spread } = chance.weighed([...SIZES]);
  const staff = from + chance.below(spread);
  const insured = Math.max(1, staff - chance.below(1 + Math.ceil(staff / 8)));
  const year = Number(today.slice(0, 4));
  const founded = Number((establishedOn ?? today).slice(0, 4));
  const last = staff * (180_000 + chance.below(500_000));
  const before = (years: number, share: number) =>
    founded <= year - years ? Math.round(last * share) : null;
  const section = industry?.[0] ?? '';
  const innovates = 'CI'.includes(section) && chance.below(section === 'I' ? 2 : 4) === 0;
  const share = innovates ? 0.02 + chance.below(60) / 1000 : 0;
  const assets = Math.round(last * (0.5 + chance.below(100) / 100));
  const profit = Math.max(0, Math.round(last * (chance.below(140) - 20) * 0.001));
  return {
    staff,
    insured,
    left: chance.below(1 + Math.ceil(staff / 10)),
    months: Math.min(240, Math.max(1, (year - founded) * 12 + chance.below(12))),
    revenue: [last, before(2, 0.8 + chance.below(30) / 100), before(3, 0.7 + chance.below(30) / 100)],
    rd: [Math.round(last * share), Math.round(last * share * 0.8), Math.round(last * share * 0.7)],
    rdStaff: innovates ? Math.max(1, Math.round(staff * 0.12)) : 0,
    college: Math.round(staff * (0.1 + chance.below(50) / 100)),
    hires: chance.below(1 + Math.ceil(staff / 6)),
    graduates: chance.below(1 + Math.ceil(staff / 12)),
    assets,
    liabilities: Math.round((assets * (20 + chance.below(65))) / 100),
    profit,
    tax: Math.round(last * 0.03 + profit * 0.1),
    makes: 'BCD'.includes(section),
    innovates,
    highTech: innovates && chance.below(2) === 0,
  };
}

import { shiftDays } from '#platform/calendar/pure/addDays.ts';
import { shiftMonths } from '#platform/calendar/pure/addMonths.ts';
import type { PlainFact } from '#platform/rules/pure/facts/fact.ts';
import { type Chance, openChance } from '../chance.ts';
import { type Figures, figuresOf } from './figures.ts';

export interface KnownFirm {
  uscc: string;
  industry: string | null;
  establishedOn: string | null;
}

/** One word of one agency about a firm of the fictional city. */
export interface Holding {
  attribute: string;
  source: string;
  fact: PlainFact;
  asOf: string;
}

type Said = string | number | boolean | string[] | null;
interface Telling {
  figures: Figures;
  chance: Chance;
  /** The last day of last year, and a recent day. */
  yearEnd: string;
  lately: string;
  today: string;
}

/**
 * What the agencies of the fictional city hold of a firm: the same for the same firm and day. Figures hang together; some
 * agencies do not know some firms, and statistics and annual reports sometimes differ from tax.
 */
export function holdingsOf(firm: KnownFirm, today: string): Holding[] {
  const chance = openChance(seedOf(firm.uscc));
  const figures = figuresOf(firm, today, chance);
  const yearEnd = `${Number(today.slice(0, 4)) - 1}-12-31`;
  const telling = { figures, chance, yearEnd, lately: shiftDays(today, -chance.below(20) - 3), today };
  return [
    ...tax(telling),
    ...insurance(telling),
    ...labour(telling),
    ...statistics(telling),
    ...publicity(telling),
    ...science(telling),
    ...industry(telling),
    ...others(telling),
  ];
}

function tell(source: string, asOf: string, said: Record<string, Said | undefined>): Holding[] {
  return Object.entries(said).flatMap(([attribute, value]) => {
    if (value === undefined) return [];
    const plain = typeof value === 'number' ? String(value) : value;
    return [{ attribute, source, fact: plain === null ? 'none' : { value: plain }, asOf }];
  });
}

function tax({ figures: f, chance, yearEnd, lately }: Telling): Holding[] {
  const [y1, y2, y3] = f.revenue;
  return [
    ...tell('tax', yearEnd, {
      'revenue-y1': y1,
      'revenue-y2': y2,
      'revenue-y3': y3,
      'revenue-highest-before': y2 ?? null,
      'total-income-y1': Math.round(y1 * 1.02),
      'main-income-y1': Math.round(y1 * 0.92),
      'main-income-y2': y2 === null ? null : Math.round(y2 * 0.91),
      'main-income-y3': y3 === null ? null : Math.round(y3 * 0.9),
      'rd-expense-y1': f.rd[0],
      'rd-expense-y2': y2 === null ? null : f.rd[1],
      'rd-expense-y3': y3 === null ? null : f.rd[2],
      'assets-y1': f.assets,
      'assets-average-y1': Math.round(f.assets * 0.97),
      'liabilities-y1': f.liabilities,
      'staff-average-y1': f.staff,
      'taxable-income-y1': f.profit,
      'profit-y1': f.profit,
      'tax-paid-y1': f.tax,
      'tax-paid-y2': y2 === null ? null : Math.round(f.tax * 0.93),
      'vat-paid-y1': Math.round(f.tax * 0.6),
      'income-tax-paid-y1': Math.round(f.tax * 0.25),
      'tax-grade': chance.weighed(TAX_GRADES).grade,
      'resident-enterprise': true,
    }),
    ...tell('tax', lately, { 'tax-arrears': chance.below(30) === 0 }),
  ];
}

const TAX_GRADES = [
  { grade: 'A', weight: 5 },
  { grade: 'B', weight: 9 },
  { grade: 'M', weight: 3 },
  { grade: 'C', weight: 2 },
  { grade: 'D', weight: 1 },
];

function insurance({ figures: f, chance, yearEnd, lately }: Telling): Holding[] {
  const owes = chance.below(25) === 0;
  return [
    ...tell('social-insurance', yearEnd, {
      'insured-average-y1': f.insured,
      'benefit-claimants-y1': f.left,
      'unemployment-premiums-y1': f.insured * 12 * 55,
    }),
    ...tell('social-insurance', lately, {
      'insured-staff': f.insured,
      'unemployment-insured': true,
      'unemployment-months': f.months,
      'full-premium-months': owes ? 0 : Math.min(f.months, 36),
      'premium-arrears': owes,
      'premium-arrears-amount': owes ? f.insured * 900 : 0,
      'graduate-insured-months': f.graduates * 8,
      'graduate-premiums-12m': f.graduates * 8 * 1180,
    }),
  ];
}

function labour({ figures: f, chance, lately }: Telling): Holding[] {
  return tell('labour', lately, {
    'wage-arrears': chance.below(40) === 0,
    'serious-wage-arrears': false,
    'labour-dispatch': false,
    'eligible-hires-12m': f.hires,
    'jobs-created-12m': f.hires + chance.below(3),
    'expansion-hires': f.graduates,
    'graduating-year-hires': f.graduates,
    'graduate-hires-2y': f.graduates + chance.below(2),
    'local-graduate-hires': Math.floor(f.graduates / 2),
    'startup-loan-uses': chance.below(8) === 0 ? 1 : 0,
    'college-staff': chance.below(3) === 0 ? undefined : f.college,
  });
}

/** Only firms above a size are surveyed; what they report there differs here and there from what they tell the tax office. */
function statistics({ figures: f, chance, yearEnd }: Telling): Holding[] {
  const wage = tell('statistics', yearEnd, { 'local-average-wage': '6480' });
  if (f.staff < 20) return wage;
  const differs = chance.below(6) === 0;
  return [
    ...wage,
    ...tell('statistics', yearEnd, {
      staff: f.staff,
      'revenue-y1': differs ? Math.round(f.revenue[0] * 1.08) : f.revenue[0],
      'assets-y1': f.assets,
      'rd-expense-y1': f.rd[0],
      'rd-staff': f.rdStaff,
      'output-value-y1': f.makes ? Math.round(f.revenue[0] * 1.05) : undefined,
      'output-value-highest-before':
        f.makes && f.revenue[1] !== null ? Math.round(f.revenue[1] * 1.05) : undefined,
      'fixed-investment-y1': Math.round(f.assets * 0.06),
    }),
  ];
}

function publicity({ figures: f, chance, yearEnd, lately }: Telling): Holding[] {
  const hides = chance.below(3) === 0;
  return [
    ...tell('annual-report', yearEnd, {
      staff: f.staff + (chance.below(7) === 0 ? 4 : 0),
      'revenue-y1': hides ? undefined : f.revenue[0],
      'assets-y1': hides ? undefined : f.assets,
      'legal-person': true,
    }),
    ...tell('annual-report', lately, { 'abnormal-list': chance.below(35) === 0 }),
  ];
}

function science({ figures: f, chance, yearEnd, today }: Telling): Holding[] {
  if (!f.innovates) {
    return tell('science', yearEnd, {
      'high-tech-until': null,
      'tech-sme-until': null,
      'tech-giant-on': null,
    });
  }
  const until = (months: number) => shiftMonths(yearEnd, months);
  return tell('science', yearEnd, {
    'high-tech-until': f.highTech ? until(1 + chance.below(34)) : null,
    'tech-sme-until': until(12),
    'tech-giant-on': f.highTech && chance.below(6) === 0 ? shiftMonths(today, -14) : null,
    'rd-expense-y1': f.rd[0],
    'domestic-rd-3y': f.rd.reduce((sum, one) => sum + one, 0),
    'high-tech-income-y1': Math.round(f.revenue[0] * 0.66),
    'own-rd-body': chance.below(2) === 0,
    'tech-sme-score': 55 + chance.below(40),
    'tech-sme-staff-score': chance.below(20),
    'innovation-passed': f.highTech,
    'last-research-misconduct-on': null,
  });
}

function industry({ figures: f, chance, yearEnd, today }: Telling): Holding[] {
  const titled = f.innovates && f.makes && f.staff >= 20;
  const lasting = shiftMonths(today, 6 + chance.below(24));
  return tell('industry-office', yearEnd, {
    'restricted-industry': false,
    'innovative-sme-until': titled ? lasting : null,
    'specialised-until': titled && chance.below(2) === 0 ? lasting : null,
    'little-giant-until': titled && f.highTech && chance.below(4) === 0 ? lasting : null,
    'champion-until': null,
    'strategic-field': titled ? chance.below(2) === 0 : undefined,
    'project-kinds': titled && chance.below(2) === 0 ? ['smart-retrofit'] : [],
    'project-loan-interest': titled ? Math.round(f.liabilities * 0.004) : undefined,
  });
}

function others({ figures: f, chance, yearEnd, lately }: Telling): Holding[] {
  return [
    ...tell('intellectual-property', yearEnd, {
      'class-one-ip': f.innovates ? chance.below(6) : 0,
      'class-two-ip': f.innovates ? 3 + chance.below(12) : chance.below(2),
      'invention-patents': f.innovates ? chance.below(5) : 0,
      'core-ip': f.innovates,
    }),
    ...tell('disabled-federation', yearEnd, {
      'disabled-staff': f.staff > 30 && chance.below(3) === 0 ? 1 : 0,
    }),
    ...tell('credit-platform', lately, {
      'serious-defaulter': false,
      'last-major-violation-on': chance.below(20) === 0 ? shiftMonths(lately, -2 - chance.below(30)) : null,
    }),
    ...tell('energy', yearEnd, {
      'electricity-y1': f.makes ? f.staff * 5200 : undefined,
      'green-electricity-y1': f.makes ? Math.round(f.staff * 52 * chance.below(80)) : undefined,
    }),
    ...tell('customs', yearEnd, { 'trade-y1': chance.below(5) === 0 ? Math.round(f.revenue[0] * 0.2) : 0 }),
    ...tell('federation', yearEnd, { listings: f.tax >= 3_000_000 ? ['city-excellent-firm'] : [] }),
  ];
}

const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

function seedOf(text: string): number {
  let hash = FNV_START;
  for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), FNV_PRIME);
  return hash >>> 0;
}

import type { Amount } from '#platform/clock/pure/amount.ts';
import type { CatalogueStatistics } from '../contract.ts';
import type { Matter } from './matter.ts';

/** What a matter costs its applicant, counted the same way for every definition. */
export interface Measures {
  steps: number;
  materials: number;
  /** The promised time in working days; a decision at once still takes the day it is made: one. */
  workdays: number;
  visits: number;
}

/** Working days that one of each unit stands for when times of different units are compared. */
const WORKDAYS: Partial<Record<Amount['unit'], number>> = {
  workdays: 1,
  days: 5 / 7,
  weeks: 5,
  months: 21.75,
  years: 250,
};

export function measuresOf(matter: Matter): Measures {
  return {
    steps: matter.stages.length,
    materials: asked(matter).length,
    workdays: Math.max(1, inWorkdays(matter.promisedTime)),
    visits: matter.visits.most,
  };
}

/** Materials that the applicant has to bring, in whatever way: not those that the state fetches itself. */
export function asked(matter: Matter): Matter['materials'] {
  return matter.materials.filter(
    ({ colour, by }) => by !== 'fetch' && (colour === 'required' || colour === 'deferrable'),
  );
}

function inWorkdays({ amount, unit }: Amount): number {
  const factor = WORKDAYS[unit];
  return factor === undefined ? 0 : amount * factor;
}

/** Online rate and compression, recomputed from the definitions (APV-24). */
export function statisticsOf(matters: readonly Matter[]): Omit<CatalogueStatistics, 'stated'> {
  const legalDays = sum(matters.map((matter) => inWorkdays(matter.legalTime)));
  const promisedDays = sum(matters.map((matter) => inWorkdays(matter.promisedTime)));
  const online = matters.filter((matter) => matter.online === 'full').length;
  return {
    matters: matters.length,
    onlineRate: percent(online, matters.length),
    compression: percent(legalDays - promisedDays, legalDays),
    legalDays,
    promisedDays,
    atOnce: matters.filter((matter) => matter.promisedTime.amount === 0).length,
  };
}

export function percent(part: number, whole: number): string {
  return whole === 0 ? '0.00' : ((part / whole) * 100).toFixed(2);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

import type { GivenOrganisation } from '#modules/organisations/index.ts';
import { shiftDays } from '#platform/calendar/pure/addDays.ts';
import { demoUscc } from '#platform/identifiers/pure/demoUscc.ts';
import type { Chance } from './chance.ts';
import type { HistoryPlan } from './historyPlan.ts';

export type Trade = HistoryPlan['trades'][number];

export interface MadeFirm {
  organisation: GivenOrganisation & {
    name: string;
    legalRepresentative: string;
    place: string;
    address: string;
  };
  trade: Trade;
}

/** Credit codes below this serial belong to the firms that are named one by one. */
const FIRST_SERIAL = 200;
const OLDEST_DAYS = 4000;

/** As many fictional firms as the plan says, no two of one name. */
export function makeFirms(plan: HistoryPlan, chance: Chance, today: string): MadeFirm[] {
  const taken = new Set<string>();
  return Array.from({ length: plan.firms }, (_, n) => {
    const district = chance.pick(plan.districts);
    const trade = chance.weighed(plan.trades);
    const name = unused(taken, () => `云溪市${chance.pick(plan.brands)}${district.zh}${trade.zh}有限公司`, n);
    const legalRepresentative = chance.pick(plan.surnames) + chance.pick(plan.givenNames);
    const address = `云溪市${district.address}${chance.pick(plan.streets)}${1 + chance.below(180)}号`;
    return {
      trade,
      organisation: {
        uscc: demoUscc(FIRST_SERIAL + n),
        name,
        kind: 'enterprise',
        legalRepresentative,
        address,
        place: district.place,
        industry: trade.industry,
        establishedOn: shiftDays(today, -30 - chance.below(OLDEST_DAYS)),
        status: 'active',
      },
    };
  });
}

function unused(taken: Set<string>, make: () => string, n: number): string {
  let name = make();
  for (let tries = 0; taken.has(name) && tries < 20; tries++) name = make();
  if (taken.has(name)) name = name.replace('有限公司', `${n}号有限公司`);
  taken.add(name);
  return name;
}

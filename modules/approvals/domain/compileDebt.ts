import type { Matter } from '#modules/catalogue/contract.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import type { Process, State } from '#platform/process/pure/definition.ts';
import { words } from './words.ts';

/** The process of one owed material: `debt:<matter>:<material>`. */
export function debtProcessName(matter: string, material: string): string {
  return `debt:${matter}:${material}`;
}

/** Whether a process is that of an owed material; `DEBT_PATTERN` asks the same in SQL. */
export function isDebt(process: string): boolean {
  return process.startsWith('debt:');
}

export const DEBT_PATTERN = 'debt:%';

/** What the case of an owed material is called. */
export function debtTitle({ zh, en }: Text): Text {
  return { zh: `容缺补交：${zh}`, en: `To follow: ${en}` };
}

/** The operation by which what is owed comes in. */
export const SUPPLY_OPERATION = 'approvals.supplyOwed';

/**
 * A material that may follow (容缺受理, APV-12) as a small case beside the application: the firm holds it until it
 * brings the material; when its time is over the window holds it as well, and nothing is granted meanwhile.
 */
export function compileDebts(matter: Matter): Process[] {
  return matter.materials.flatMap((material) => {
    const { id, title, colour, deferral } = material;
    if (colour !== 'deferrable' || !deferral) return [];
    const official = matter.stages[0]!.holder;
    const supply: NonNullable<State['on']> = {
      supply: {
        title: words.supply,
        to: 'settled',
        by: ['applicant'],
        through: SUPPLY_OPERATION,
        effects: ['approvals.settleDebt'],
      },
      end: { title: words.endDebt, to: 'ended', by: ['rule'] },
    };
    return {
      name: debtProcessName(matter.matter, id),
      version: matter.version,
      title: debtTitle(title),
      initial: 'new',
      states: {
        new: { title: words.new, on: { owe: { title: words.owe, to: 'owed', by: ['rule'] } } },
        owed: {
          title: words.owed,
          holder: 'applicant',
          on: { ...supply, fallDue: { title: words.fallDue, to: 'overdue', by: ['clock'] } },
        },
        overdue: { title: words.overdue, holder: official, on: supply },
        settled: { title: words.settled, final: 'settled' },
        ended: { title: words.ended, final: 'ended' },
      },
      clocks: {
        owing: {
          title: words.owingClock,
          limit: deferral.limit,
          runsIn: ['owed'],
          onExpiry: { action: 'fallDue' },
          public: true,
        },
      },
      vocabulary: [],
    };
  });
}

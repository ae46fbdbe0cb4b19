import type { Amount } from '#platform/clock/pure/amount.ts';
import type { Process, State, Transition } from '#platform/process/pure/definition.ts';
import { words } from './words.ts';

export const DEFAULT_PROCESS = 'credit:default';
/** The operation that puts a measure on: it looks into the list first. */
export const MEASURE_OPERATION = 'credit.takeMeasure';
/** The steps of a default from first to last (CRD-04.r1). */
export const STEPS = ['identify', 'record', 'gather', 'share', 'publish', 'punish', 'repair'] as const;

const HEAD = 'agency-head@identifier';
const LEAD = 'regulator-lead@identifier';
const REMOVE = 'credit.remove';
/** What holds a record in public view: while it is in one of these, the longest time runs. */
const SHOWN = ['punished', 'repairable', 'repairing', 'objected'];

export interface DecisionTimes {
  source: string;
  objection: Amount;
  repair: Amount;
}

/**
 * A default from identification to repair as a table: what follows by itself once it is identified, when the firm is
 * reminded and may apply for repair, and when the record ends without anybody doing anything.
 */
export function defaultProcess(times: DecisionTimes): Process {
  return {
    name: DEFAULT_PROCESS,
    version: 1,
    title: words.title,
    initial: 'new',
    states: {
      new: {
        title: words.new,
        on: { identify: { title: words.identify, to: 'identified', by: ['rule', HEAD, LEAD] } },
      },
      identified: byItself('identified', 'record', 'recorded'),
      recorded: byItself('recorded', 'gather', 'gathered'),
      gathered: byItself('gathered', 'share', 'shared', 'credit.lowerGrade'),
      shared: byItself('shared', 'publish', 'published', 'credit.publish'),
      published: byItself('published', 'punish', 'punished', 'credit.punish'),
      punished: {
        title: words.punished,
        on: {
          remindRepair: { title: words.remindRepair, to: 'repairable', by: ['clock'] },
          ...whileShown('punished'),
        },
      },
      repairable: {
        title: words.repairable,
        holder: 'applicant',
        on: {
          applyRepair: {
            title: words.applyRepair,
            to: 'repairing',
            by: ['applicant'],
            requires: ['report'],
          },
          ...whileShown('repairable'),
        },
      },
      repairing: {
        title: words.repairing,
        holder: { role: 'agency-head', at: 'identifier' },
        step: true,
        on: {
          repair: { title: words.repair, to: 'repaired', by: [HEAD], effects: [REMOVE] },
          refuseRepair: {
            title: words.refuseRepair,
            to: 'repairable',
            by: [HEAD],
            requires: ['reason'],
          },
          lapse,
        },
      },
      objected: {
        title: words.objected,
        holder: { role: 'agency-head', at: 'identifier' },
        step: true,
        on: {
          upholdObjection: {
            title: words.upholdObjection,
            to: 'withdrawn',
            by: [HEAD],
            notBy: ['identify'],
            requires: ['reason'],
            effects: [REMOVE],
          },
          rejectObjection: {
            title: words.rejectObjection,
            to: 'punished',
            by: [HEAD],
            notBy: ['identify'],
            requires: ['reason'],
          },
          lapse,
        },
      },
      repaired: { title: words.repaired, final: 'repaired' },
      lapsed: { title: words.lapsed, final: 'lapsed' },
      withdrawn: { title: words.withdrawn, final: 'withdrawn' },
    },
    clocks: {
      shortest: {
        title: words.shortest,
        limit: { amount: 0, unit: 'months', source: 'credit-severities' },
        until: 'shownAtLeastTo',
        runsIn: ['punished'],
        onExpiry: { action: 'remindRepair' },
      },
      longest: {
        title: words.longest,
        limit: { amount: 0, unit: 'months', source: 'credit-severities' },
        until: 'shownAtMostTo',
        runsIn: SHOWN,
        onExpiry: { action: 'lapse' },
        public: true,
      },
      objection: {
        title: words.objectionClock,
        limit: { ...times.objection, source: times.source },
        runsIn: ['objected'],
        onExpiry: { alarm: 'objectionOverdue' },
      },
      repair: {
        title: words.repairClock,
        limit: { ...times.repair, source: times.source },
        runsIn: ['repairing'],
        onExpiry: { alarm: 'repairOverdue' },
      },
    },
    vocabulary: [],
  };
}

const lapse: Transition = { title: words.lapse, to: 'lapsed', by: ['clock'], effects: [REMOVE] };

/** What is identified goes on to the measures at once; each step is an act of its own, so that it can be proved. */
function byItself(
  state: keyof typeof words,
  action: keyof typeof words,
  to: string,
  ...effects: string[]
): State {
  return {
    title: words[state],
    decidedBy: { actions: [{ action, when: 'true' }] },
    on: { [action]: { title: words[action], to, by: ['rule'], effects } },
  };
}

function whileShown(state: string): NonNullable<State['on']> {
  return {
    object: { title: words.object, to: 'objected', by: ['applicant'], requires: ['reason'] },
    takeMeasure: {
      title: words.takeMeasure,
      to: state,
      by: [HEAD],
      requires: ['measure'],
      through: MEASURE_OPERATION,
    },
    withdraw: {
      title: words.withdraw,
      to: 'withdrawn',
      by: [HEAD],
      requires: ['reason'],
      effects: [REMOVE],
      grave: true,
    },
    lapse,
  };
}

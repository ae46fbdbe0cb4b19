import type { Limit } from '#platform/clock/pure/legalClock.ts';
import type { Process, Transition } from '#platform/process/pure/definition.ts';

/** The posts that may hold a question at the agency that was asked, in the order in which they are looked for. */
export const OPINION_ROLES = [
  'reviewer',
  'decider',
  'agency-head',
  'regulator-lead',
  'inspector',
  'window',
] as const;
export type OpinionRole = (typeof OPINION_ROLES)[number];

export const ANSWER = 'correspondence.answerOpinion';
/** The fact that holds the day by which the answer is asked for. */
export const ANSWER_BY = 'answerBy';
/** The kind of process, before the colon of its name. */
const OPINION = 'opinion';

export function opinionProcessName(role: OpinionRole): string {
  return `${OPINION}:${role}`;
}

/** True for cases in which agencies talk among themselves: the firm whose case they are about is no party to them. */
export function isAmongAgencies(process: string): boolean {
  return process.startsWith(`${OPINION}:`);
}

/**
 * A question to another agency (征求意见) as a small case beside the one it is about: held by that agency, with a clock
 * that ends with the day that was asked for. It never touches the clock of the asking case: a law that lets time stand
 * still is declared by the matter (`mayStopFor`), and taken as an action of its own.
 * @param warnBefore when the holder is reminded
 */
export function opinionProcess(role: OpinionRole, limit: Limit): Process {
  const asker = OPINION_ROLES.map((one) => `${one}@asker`);
  const answer: Transition = {
    title: { zh: '答复意见', en: 'Answer' },
    to: 'answered',
    by: [`${role}@consulted`, 'agency-head@consulted'],
    through: ANSWER,
  };
  return {
    name: opinionProcessName(role),
    version: 1,
    title: { zh: '征求意见', en: 'Opinion of another agency' },
    initial: 'new',
    states: {
      new: {
        title: { zh: '拟征求意见', en: 'To be asked' },
        on: { ask: { title: { zh: '征求意见', en: 'Ask for an opinion' }, to: 'asked', by: asker } },
      },
      asked: {
        title: { zh: '待答复', en: 'Waiting for an answer' },
        holder: { role, at: 'consulted' },
        step: true,
        on: {
          answer,
          takeBack: {
            title: { zh: '撤回征求', en: 'Take the question back' },
            to: 'withdrawn',
            by: asker,
            requires: ['reason'],
          },
        },
      },
      answered: { title: { zh: '已答复', en: 'Answered' }, final: 'answered' },
      withdrawn: { title: { zh: '已撤回征求', en: 'Taken back' }, final: 'withdrawn' },
    },
    clocks: {
      answer: {
        title: { zh: '答复期限', en: 'Time to answer' },
        limit,
        runsIn: ['asked'],
        until: ANSWER_BY,
        onExpiry: { alarm: 'opinionLate' },
      },
    },
    vocabulary: [],
  };
}

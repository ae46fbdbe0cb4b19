import { OBJECTIONS } from '#modules/catalogue/contract.ts';
import type { ClockDefinition, Process, State, Transition } from '#platform/process/pure/definition.ts';
import type { Proceeding } from './proceeding.ts';
import { words } from './words.ts';

export function proceedingProcessName(proceeding: string): string {
  return `proceeding:${proceeding}`;
}

/** The party that holds every step. */
export const OFFICE = 'office';

/** The table of states of a proceeding: its steps in order, a way to drop it at each, and its clocks. */
export function compileProceeding(proceeding: Proceeding): Process {
  const { steps, changesFirm } = proceeding;
  const states: Record<string, State> = {
    new: {
      title: words.new,
      on: { begin: { title: words.begin, to: steps[0]!.id, by: ['rule'] } },
    },
  };
  const clocks: Record<string, ClockDefinition> = {};
  for (const [n, step] of steps.entries()) {
    const last = n === steps.length - 1;
    const to = steps[n + 1]?.id ?? 'done';
    const by = `${step.role}@${OFFICE}`;
    const on: Record<string, Transition> = {};
    if (step.notice) {
      on['noticeEnds'] = { title: words.noticeEnds, to, by: ['clock'] };
      on['noteWord'] = { title: words.noteWord, to: step.id, by: ['rule'] };
    } else if (step.action) {
      const noticed = steps.slice(0, n).some(({ notice }) => notice);
      on[step.action.id] = {
        title: step.action.title,
        to,
        by: [by],
        ...(step.action.requires.length > 0 && { requires: step.action.requires }),
        ...(noticed && { when: `${OBJECTIONS.id} = 0` }),
        ...(last && changesFirm && { effects: ['registration.changeFirm'], grave: true }),
      };
      if (noticed) on['noteWord'] = { title: words.noteWord, to: step.id, by: ['rule'] };
    }
    on['drop'] = { title: words.drop, to: 'dropped', by: [by], requires: ['reason'] };
    states[step.id] = { title: step.title, holder: { role: step.role, at: OFFICE }, step: true, on };
    if (step.limit) {
      clocks[step.notice ? 'notice' : step.id] = {
        title: step.notice ? words.noticeClock : words.clock,
        limit: { ...step.limit },
        runsIn: [step.id],
        onExpiry: step.notice ? { action: 'noticeEnds' } : { alarm: 'stepOverdue' },
        ...(step.notice && { public: true }),
      };
    }
  }
  states['done'] = { title: words.done, final: 'done' };
  states['dropped'] = { title: words.dropped, final: 'dropped' };
  return {
    name: proceedingProcessName(proceeding.proceeding),
    version: proceeding.version,
    title: proceeding.title,
    initial: 'new',
    states,
    clocks,
    vocabulary: [OBJECTIONS],
  };
}

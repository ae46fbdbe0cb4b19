import type { Matter, Survey } from '#modules/catalogue/contract.ts';
import type { Process, Transition } from '#platform/process/pure/definition.ts';
import { words } from './words.ts';

/** The process of the survey that a matter declares: `survey:<matter>`, version of the matter. */
export function surveyProcessName(matter: string): string {
  return `survey:${matter}`;
}

export const BEGIN = 'surveys.beginSurvey';
export const END_LIVE = 'surveys.endLive';
export const RESCHEDULE = 'surveys.rescheduleSurvey';
export const CONCLUDE = 'surveys.concludeSurvey';

/** 远程踏勘 as a table (APV-10): arranged, under way, recorded, concluded; moved to another day, or not held. */
export function compileSurvey(matter: Matter & { survey: Survey }): Process {
  const { survey } = matter;
  const holder = survey.lead;
  const lead = `${holder.role}@${holder.at}`;
  return {
    name: surveyProcessName(matter.matter),
    version: matter.version,
    title: survey.title,
    initial: 'new',
    states: {
      new: { title: words.new, on: { schedule: { title: words.schedule, to: 'scheduled', by: [lead] } } },
      scheduled: {
        title: words.scheduled,
        holder,
        step: true,
        on: arranged([lead]),
      },
      live: {
        title: words.live,
        holder,
        step: true,
        on: { endLive: { title: words.endLive, to: 'recorded', by: [lead], through: END_LIVE } },
      },
      recorded: {
        title: words.recorded,
        holder,
        step: true,
        on: {
          conclude: { title: words.conclude, to: 'concluded', by: [lead], through: CONCLUDE },
          resume: { title: words.resume, to: 'live', by: [lead], through: BEGIN },
        },
      },
      concluded: { title: words.concluded, final: 'concluded' },
      notHeld: { title: words.notHeld, final: 'not-held' },
    },
    clocks: {},
    vocabulary: [],
  };
}

/** What may become of an appointment before it begins: its leads hold, move or drop it, the applicant asks for another time. */
export function arranged(leads: string[]): Record<string, Transition> {
  return {
    begin: { title: words.begin, to: 'live', by: leads, through: BEGIN },
    reschedule: {
      title: words.reschedule,
      to: 'scheduled',
      by: leads,
      requires: ['reason'],
      through: RESCHEDULE,
    },
    askForAnotherTime: {
      title: words.askForAnotherTime,
      to: 'scheduled',
      by: ['applicant'],
      requires: ['reason'],
    },
    markNotHeld: { title: words.markNotHeld, to: 'notHeld', by: leads, requires: ['reason'], grave: true },
  };
}

import type { Survey } from '#modules/catalogue/contract.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import type { Process, State, Transition } from '#platform/process/pure/definition.ts';
import { arranged, BEGIN, CONCLUDE, END_LIVE } from './compileSurvey.ts';
import { LEAD } from './sharedSurvey.ts';
import { words } from './words.ts';

/** The process of the survey that parts of a bundle share: `survey:shared:<bundle>`, version of the bundle. */
export function sharedSurveyName(bundle: string): string {
  return `survey:shared:${bundle}`;
}

export interface SharedDefinition {
  bundle: string;
  version: number;
  title: Text;
  /** The parts that may share it, with what each matter asks. */
  parts: readonly { member: string; survey: Survey }[];
}

export function sharedTitle({ zh, en }: Text): Text {
  return { zh: `${zh}：${words.together.zh}`, en: `${en}: ${words.together.en}` };
}

/**
 * One appointment for several parts of an event (APV-13): any agency that leads for a part may move, begin and end
 * it; each concludes its own part; a part that ends otherwise leaves it, and without parts it is not held.
 */
export function compileSharedSurvey({ bundle, version, title, parts }: SharedDefinition): Process {
  const { role } = parts[0]!.survey.lead;
  const holder = { role, at: LEAD };
  const leads = [`${role}@${LEAD}`, ...parts.map(({ member }) => `${role}@${member}`)];
  const state = (name: 'scheduled' | 'live' | 'recorded', on: Record<string, Transition>): State => ({
    title: words[name],
    holder,
    step: true,
    on: {
      ...on,
      leave: { title: words.leave, to: name, by: ['rule'] },
      allLeft: { title: words.allLeft, to: 'notHeld', by: ['rule'] },
    },
  });
  return {
    name: sharedSurveyName(bundle),
    version,
    title: sharedTitle(title),
    initial: 'new',
    states: {
      new: { title: words.new, on: { schedule: { title: words.schedule, to: 'scheduled', by: leads } } },
      scheduled: state('scheduled', arranged(leads)),
      live: state('live', {
        endLive: { title: words.endLive, to: 'recorded', by: leads, through: END_LIVE },
      }),
      recorded: state('recorded', {
        concludePart: { title: words.concludePart, to: 'recorded', by: leads, through: CONCLUDE },
        resume: { title: words.resume, to: 'live', by: leads, through: BEGIN },
        conclude: { title: words.conclude, to: 'concluded', by: ['rule'] },
      }),
      concluded: { title: words.concluded, final: 'concluded' },
      notHeld: { title: words.notHeld, final: 'not-held' },
    },
    clocks: {},
    vocabulary: [],
  };
}

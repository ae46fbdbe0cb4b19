import type { Matter, Stage } from '#modules/catalogue/contract.ts';
import type { Law } from '#platform/clock/pure/law.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import type { State, Transition } from '#platform/process/pure/definition.ts';
import { officialOf, stoppedIn } from './stageStates.ts';
import { words } from './words.ts';

/** What stops the time is told to the applicant in writing, with what it is for and how long it takes (art. 45). */
export function stopsOf(matter: Matter, stage: Stage, law: Law): Record<string, Transition> {
  const stops = stage.mayStopFor.map((reason): [string, Transition] => [
    `stop-${reason}`,
    {
      title: stopTitle(law, reason),
      to: stoppedIn(stage, reason),
      by: [...(stopsBySurvey(matter, stage, reason) ? ['rule'] : []), officialOf(stage)],
      requires: ['reason'],
    },
  ]);
  return Object.fromEntries(stops);
}

/** The time of a stage stands still, until what it waits for is there. */
export function stoppedState(matter: Matter, stage: Stage, reason: string, law: Law): State {
  return {
    title: stopTitle(law, reason),
    holder: stage.holder,
    on: {
      // A hearing ends with its minutes, an expert review with its opinion: shown beside the materials from then on.
      resume: {
        title: words.resume,
        to: stage.id,
        by: [officialOf(stage)],
        requires: ['result'],
        accepts: ['resultFiles'],
        effects: ['correspondence.keepResult'],
      },
      ...(stopsBySurvey(matter, stage, reason) && {
        surveyEnded: { title: words.resume, to: stage.id, by: ['rule'] },
      }),
      withdraw: { title: words.withdraw, to: 'withdrawn', by: ['applicant'] },
    },
  };
}

/** A survey that stops the time does so by itself when it is arranged, and lets it go on when it has ended. */
function stopsBySurvey({ survey }: Matter, stage: Stage, reason: string): boolean {
  return survey?.stage === stage.id && survey.stopsFor === reason;
}

function stopTitle(law: Law, reason: string): Text {
  const stop = law.stops.find(({ id }) => id === reason);
  if (!stop) throw new Error(`no law lists ${reason} as a reason to stop the clock`);
  return stop.title;
}

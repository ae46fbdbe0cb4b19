import { call } from '@orpc/server';
import { router } from '#apps/server/router.ts';
import type { Step } from '#modules/reforms/domain/scenario/step.ts';
import { applicationOf, StoryError, type World } from '../world.ts';

type SurveyStep = Extract<Step, { verb: 'surveys' }>;

/** One step of a survey, as its page takes it; of several the last one is meant. */
export async function survey(world: World, step: SurveyStep, about: string): Promise<void> {
  const context = world.as(await world.actor({ officer: step.officer }));
  const { caseId: approval } = applicationOf(world, about);
  const at = new Date(step.at ?? world.clock.now).toISOString();
  if (step.surveys === 'arrange') {
    await call(
      router.surveys.scheduleSurvey,
      { caseId: approval, mode: step.mode, at, experts: [] },
      { context },
    );
    return;
  }
  const { surveys } = await call(router.surveys.listSurveysOf, { caseId: approval }, { context });
  const [last] = surveys;
  if (!last) throw new StoryError(world.say('reforms.scenario.noSurvey', { name: about }));
  const caseId = last.case.id;
  switch (step.surveys) {
    case 'move':
      await call(router.surveys.rescheduleSurvey, { caseId, at, reason: '现场未开放' }, { context });
      return;
    case 'cancel':
      await call(
        router.cases.actOnCase,
        { caseId, action: 'markNotHeld', data: { reason: '现场未开放' } },
        { context },
      );
      return;
    case 'begin':
      await call(router.surveys.beginSurvey, { caseId }, { context });
      return;
    case 'end':
      await call(router.surveys.endLive, { caseId }, { context });
      return;
    case 'conclude':
      await call(router.surveys.concludeSurvey, { caseId }, { context });
      return;
    case 'find':
      for (const { id } of last.items.filter(({ mine }) => mine)) {
        const unmet = step.unmet.some((item) => id === item || id.endsWith(`--${item}`));
        const finding = unmet
          ? { result: 'unmet' as const, note: world.say('reforms.scenario.findingNote') }
          : { result: 'met' as const };
        await call(router.surveys.recordFinding, { caseId, item: id, ...finding }, { context });
      }
  }
}

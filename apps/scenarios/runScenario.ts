import { advancedBy } from '#modules/reforms/domain/scenario/moment.ts';
import type { Step } from '#modules/reforms/domain/scenario/step.ts';
import type { ScenarioFile } from '#modules/reforms/server/scenarios/readScenarios.ts';
import { asProblem } from '#platform/api/server/presentProblem.ts';
import { mismatches } from './expectations/expectations.ts';
import { brokenInvariants } from './invariants.ts';
import { deliver, moveTime } from './moveTime.ts';
import { onPart } from './onPart.ts';
import { openWorld, type WorldParts } from './openWorld.ts';
import { sayRefusal, unnamed } from './refusal.ts';
import { act } from './steps/act.ts';
import { authorise } from './steps/authorise.ts';
import { becomes } from './steps/becomes.ts';
import { callItem } from './steps/callItem.ts';
import { consent, unconsent } from './steps/consent.ts';
import { identifyDefault, requestReport, takeMeasure } from './steps/credit.ts';
import { found, sign } from './steps/found.ts';
import { handOver } from './steps/handOver.ts';
import { reapply, withdraw } from './steps/onEvent.ts';
import { begin, claim, mail, object, settle } from './steps/onRegister.ts';
import { readRegister } from './steps/readRegister.ts';
import { retryPushes } from './steps/retryPushes.ts';
import { startEvent } from './steps/startEvent.ts';
import { submit } from './steps/submit.ts';
import { supplement } from './steps/supplement.ts';
import { supply } from './steps/supply.ts';
import { survey } from './steps/survey.ts';
import { visit } from './steps/visit.ts';
import { writeEntry } from './steps/writeEntry.ts';
import { StoryError, type World } from './world.ts';

export interface Failure {
  file: string;
  line: number;
  column: number;
  message: string;
}

export interface ScenarioResult {
  scenario: ScenarioFile;
  failures: Failure[];
}

/** Plays a scenario to its end, or to the first step that did not go as written. */
export async function runScenario(parts: WorldParts): Promise<ScenarioResult> {
  const { scenario } = parts;
  const world = await openWorld(parts);
  let about = '';
  for (const [n, step] of scenario.steps.entries()) {
    about = aboutOf(step) || about;
    const messages = await playStep(world, step, about);
    if (messages.length > 0) {
      const at = { file: scenario.file, ...scenario.stepAt(n) };
      return { scenario, failures: messages.map((message) => ({ ...at, message })) };
    }
  }
  const broken = await brokenInvariants(world);
  const at = { file: scenario.file, ...scenario.stepAt(scenario.steps.length - 1) };
  return { scenario, failures: broken.map((message) => ({ ...at, message })) };
}

/** The firm that a step is about. */
function aboutOf(step: Step): string | undefined {
  if (step.verb === 'founds') return step.founds.called;
  if (step.verb === 'signs') return step.signs;
  return ('of' in step && step.of) || ('firm' in step && step.firm) || undefined;
}

async function playStep(world: World, step: Step, about: string): Promise<string[]> {
  const expected = step.verb === 'expect' ? undefined : step.refused;
  try {
    await perform(step.part ? await onPart(world, about, step.part) : world, step, about);
    await deliver(world);
  } catch (error) {
    if (error instanceof StoryError) return [error.message];
    const problem = asProblem(error);
    if (problem.code === 'server.unexpected') throw error;
    const found = sayRefusal(problem);
    if (!expected) return [world.say('reforms.scenario.refusedUnexpectedly', { found })];
    const missing = unnamed(problem, expected).join('、');
    return missing ? [world.say('reforms.scenario.refusedOtherwise', { expected: missing, found })] : [];
  }
  if (expected) return [world.say('reforms.scenario.notRefused', { expected: expected.join('、') })];
  return step.expect ? await looked(world, about, step) : [];
}

async function looked(world: World, about: string, { part, expect = {} }: Step): Promise<string[]> {
  try {
    return await mismatches(part ? await onPart(world, about, part) : world, about, expect);
  } catch (error) {
    if (error instanceof StoryError) return [error.message];
    throw error;
  }
}

async function perform(world: World, step: Step, about: string): Promise<void> {
  switch (step.verb) {
    case 'submits':
      return submit(world, step);
    case 'supplements':
      return supplement(world, step);
    case 'starts':
      return startEvent(world, step);
    case 'reapplies':
      return reapply(world, step);
    case 'withdraws':
      return withdraw(world, step);
    case 'supplies':
      return supply(world, step);
    case 'acts':
      return act(world, step, about);
    case 'consents':
      return consent(world, step);
    case 'unconsents':
      return unconsent(world, step);
    case 'calls':
      return callItem(world, step, about);
    case 'surveys':
      return survey(world, step, about);
    case 'handsOver':
      return handOver(world, step, about);
    case 'visits':
      return visit(world, step, about);
    case 'becomes':
      return becomes(world, step);
    case 'advance':
      return moveTime(world, advancedBy(world.calendar, world.clock.now, step.advance));
    case 'expect':
      return;
    case 'regulator':
      world.regulator.up = step.regulator === 'up';
      return;
    case 'platform':
      world.platform.up = step.platform === 'up';
      return;
    case 'office':
      world.offices.set(step.office, step.answers);
      return;
    case 'founds':
      return found(world, step);
    case 'signs':
      return sign(world, step);
    case 'objects':
      return object(world, step);
    case 'settles':
      return settle(world, step);
    case 'begins':
      return begin(world, step);
    case 'mails':
      return mail(world, step);
    case 'claims':
      return claim(world, step);
    case 'retries':
      return retryPushes(world, step);
    case 'writes':
      return writeEntry(world, step);
    case 'authorises':
      return authorise(world, step);
    case 'identifies':
      return identifyDefault(world, step);
    case 'measures':
      return takeMeasure(world, step);
    case 'requests':
      return requestReport(world, step);
    case 'reads':
      return readRegister(world, step);
  }
}

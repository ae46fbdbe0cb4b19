import { onTrack } from '#modules/catalogue/contract.ts';
import { measuresOf } from '#modules/catalogue/index.ts';
import { type AssumedPart, assumedIn } from '../domain/assumedIn.ts';
import { type Effect, effectsOf } from '../domain/effects.ts';
import { type BundleMeasure, checkBundle, measureBundle } from './check/checkBundle.ts';
import { type CheckContext, complain, type Known, type MatterContext, warn } from './check/checkContext.ts';
import { checkFacts } from './check/checkFacts.ts';
import { checkGuide } from './check/checkGuide.ts';
import { checkIds } from './check/checkIds.ts';
import { checkMaterials } from './check/checkMaterials.ts';
import { checkParties } from './check/checkParties.ts';
import { checkPersons } from './check/checkPersons.ts';
import { checkPolicyFile } from './check/checkPolicyFile.ts';
import { checkPostCheck } from './check/checkPostCheck.ts';
import { checkPreReview } from './check/checkPreReview.ts';
import { checkPrivilege } from './check/checkPrivilege.ts';
import { checkProceeding } from './check/checkProceeding.ts';
import { checkProcesses } from './check/checkProcesses.ts';
import { checkReform } from './check/checkReform.ts';
import { checkRenewal } from './check/checkRenewal.ts';
import { checkResult } from './check/checkResult.ts';
import { checkRules } from './check/checkRules.ts';
import { checkShares } from './check/checkShares.ts';
import { checkSingleOfficer } from './check/checkSingleOfficer.ts';
import { checkSources } from './check/checkSources.ts';
import { checkStages } from './check/checkStages.ts';
import { checkSurvey } from './check/checkSurvey.ts';
import { checkTexts } from './check/checkTexts.ts';
import { checkTimes } from './check/checkTimes.ts';
import { checkTracks } from './check/checkTracks.ts';
import type { Pack, PackProblem } from './pack.ts';
import { languageOf, type Say, sayIn } from './say.ts';

/** Part of a definition that no source states, and the file it stands in. */
export interface Assumed extends AssumedPart {
  file: string;
}

export interface PackCheck {
  problems: PackProblem[];
  /** What the reform changes; empty when it measures nothing. */
  effects: Effect[];
  assumed: Assumed[];
  /** The measured matter promises a decision at once, which the comparison counts as one working day. */
  atOnceCountsOne: boolean;
  /** What each bundle asks once, against its parts one by one. */
  bundles: BundleMeasure[];
}

const matterChecks: readonly ((context: MatterContext) => void)[] = [
  checkIds,
  checkParties,
  checkStages,
  checkRules,
  checkFacts,
  (context) => checkTimes(context),
  checkTracks,
  checkMaterials,
  checkResult,
  checkPostCheck,
  checkPreReview,
  checkSurvey,
  checkSingleOfficer,
  checkRenewal,
  checkShares,
  checkPersons,
  checkTexts,
  checkSources,
];

/** Everything that would go wrong with a reform once it is in force, and what it saves by its own definitions. */
export function checkPack(pack: Pack, known: Known, say: Say = sayIn(languageOf(process.env))): PackCheck {
  const problems: PackProblem[] = [];
  const reform: CheckContext = {
    pack,
    known,
    file: 'reform.yaml',
    source: pack.source,
    say,
    found: problems,
  };
  checkReform(reform);
  for (const { file, body, source } of pack.matters) {
    const context: MatterContext = { ...reform, file, source, matter: body };
    const before = problems.length;
    for (const check of matterChecks) check(context);
    // A matter with faults may not compile; its table is looked at when the faults are gone.
    if (!problems.slice(before).some(isFault)) checkProcesses(context);
  }
  for (const { file, body, source } of pack.proceedings) checkProceeding({ ...reform, file, source }, body);
  for (const { file, body, source } of pack.bundles) checkBundle({ ...reform, file, source }, body);
  for (const { file, body, source } of pack.guides) checkGuide({ ...reform, file, source }, body);
  for (const { file, body, source } of pack.privileges) checkPrivilege({ ...reform, file, source }, body);
  for (const file of pack.policies) checkPolicyFile({ ...reform, ...file }, file);
  const effects = compare(reform);
  const measured = bodyOf(pack, pack.reform.measured);
  return {
    problems,
    effects,
    assumed: pack.matters.flatMap(({ file, body }) => assumedIn(body).map((part) => ({ file, ...part }))),
    atOnceCountsOne: measured?.promisedTime.amount === 0,
    bundles: pack.bundles.flatMap(({ body }) => measureBundle(pack, body) ?? []),
  };
}

export function isFault({ severity }: PackProblem): boolean {
  return severity !== 'warning';
}

function bodyOf({ matters }: Pack, name: string | undefined) {
  return matters.find(({ body }) => body.matter === name)?.body;
}

/** What the definitions give against the numbers that the source prints. */
function compare(context: CheckContext): Effect[] {
  const { pack, say } = context;
  const before = bodyOf(pack, pack.reform.baseline);
  const after = bodyOf(pack, pack.reform.measured);
  if (!before || !after) return [];
  const measured = onTrack(after, pack.reform.track ?? null);
  const effects = effectsOf(measuresOf(before), measuresOf(measured), pack.reform.claims);
  for (const { of, before: was, after: is, claim, agrees } of effects) {
    if (agrees || !claim) continue;
    const n = pack.reform.claims.indexOf(claim);
    const params = { of: say(`reforms.measures.${of}`), was, is, before: claim.before, after: claim.after };
    // A copy that decided on times of its own still quotes what the source says of the other place.
    const tell = pack.reform.replicatedFrom ? warn : complain;
    tell(context, ['claims', n], 'claimDiffers', params);
  }
  return effects;
}

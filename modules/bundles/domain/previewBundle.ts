import { sharedModes } from '#modules/catalogue/contract.ts';
import { isEmpty } from '#platform/forms/pure/answers.ts';
import type { Answers } from '#platform/forms/pure/form.ts';
import type { Name } from '#platform/i18n/pure/name.ts';
import type { BundlePreview } from '../contract.ts';
import { applicableMembers } from './applicableMembers.ts';
import type { Bundle } from './bundle.ts';
import { countFields } from './countFields.ts';
import { deadlineOf } from './deadlineOf.ts';
import type { Elements } from './element.ts';
import { oneAfterTheOther } from './longestChain.ts';
import { mergeMaterials } from './mergeMaterials.ts';
import type { Part } from './part.ts';
import { questionKey } from './question.ts';

/** An agency's name by member id; a duty that nobody has is left out. */
type Agencies = ReadonlyMap<string, Name>;

/** What applies by these answers: which parts, which papers, what time, what fee. Parts in doubt do not count yet. */
export function previewBundle(
  bundle: Bundle,
  all: readonly Part[],
  answers: Answers,
  elements: Elements,
  agencies: Agencies = new Map(),
): BundlePreview {
  const applies = applicableMembers(bundle, answers);
  const chosen = all.filter(({ member }) =>
    applies.some((one) => one.member.id === member.id && one.outcome === 'yes' && !one.leftOut),
  );
  const { fields, materials: papers } = countFields(bundle, chosen, elements);
  return {
    complete: bundle.questions.every((question) => !isEmpty(answers[questionKey(question)])),
    parts: applies.map(({ member, outcome, leftOut }) => {
      const { matter } = all.find((part) => part.member.id === member.id)!;
      return {
        member: member.id,
        matter: matter.matter,
        title: matter.title,
        applies: outcome,
        leftOut,
        required: member.required,
        after: member.after,
        agency: agencies.get(member.id) ?? null,
        licence: matter.result?.title ?? null,
        promisedTime: matter.promisedTime,
        legalTime: matter.legalTime,
        fee: matter.fee.amount,
      };
    }),
    materials: papersOf(chosen, elements),
    promised: chosen.length > 0 ? deadlineOf(bundle, chosen) : null,
    oneByOne: singly(chosen),
    fee: totalFee(chosen),
    visits: visitsOf(bundle, chosen),
    survey: sharedBy(bundle, chosen),
    fields,
    papers,
  };
}

function papersOf(parts: readonly Part[], elements: Elements): BundlePreview['materials'] {
  const { materials, map } = mergeMaterials(parts, elements);
  return materials.map(({ id, title, by }) => ({
    id,
    title,
    by,
    parts: Object.keys(map).filter((member) => Object.values(map[member]!).includes(id)),
  }));
}

function singly(parts: readonly Part[]): BundlePreview['oneByOne'] {
  const units = new Set(parts.map(({ matter }) => matter.promisedTime.unit));
  const [unit] = units;
  if (unit === undefined || units.size > 1) return null;
  return {
    amount: oneAfterTheOther(
      parts.map(({ matter }) => matter),
      'promisedTime',
    ),
    unit,
  };
}

/** Fees are decimal text with two digits; they are added in whole fen. */
function totalFee(parts: readonly Part[]): string {
  const fen = parts.reduce((sum, { matter }) => sum + BigInt(matter.fee.amount.replace('.', '')), 0n);
  const digits = String(fen).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Of the parts that apply, those that share a survey; null while fewer than two of them ask for one. */
function sharedBy({ survey }: Bundle, parts: readonly Part[]): BundlePreview['survey'] {
  const sharing = parts.filter(({ member, matter }) => matter.survey && survey?.members.includes(member.id));
  if (sharing.length < 2) return null;
  const surveys = sharing.flatMap(({ matter }) => matter.survey ?? []);
  return { parts: sharing.map(({ member }) => member.id), modes: sharedModes(surveys) };
}

/** Parts for which the applicant comes once, or that share a survey, cost one visit, the longest of theirs. */
function visitsOf(bundle: Bundle, parts: readonly Part[]): BundlePreview['visits'] {
  const most = ({ matter }: Part) => matter.visits.most;
  const together = [...(bundle.visit?.members ?? []), ...(bundle.survey?.members ?? [])];
  const shared = parts.filter(({ member }) => together.includes(member.id));
  const sum = parts.reduce((all, part) => all + most(part), 0);
  const once = Math.max(0, ...shared.map(most));
  return { asked: sum - shared.reduce((all, part) => all + most(part), 0) + once, sum };
}

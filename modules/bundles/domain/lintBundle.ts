import type { Matter } from '#modules/catalogue/contract.ts';
import type { Answers } from '#platform/forms/pure/form.ts';
import { Form } from '#platform/forms/pure/form.ts';
import { parseRule } from '#platform/rules/pure/parse/parseRule.ts';
import { applicableMembers } from './applicableMembers.ts';
import type { Bundle } from './bundle.ts';
import type { Elements } from './element.ts';
import { lintElements } from './lintElements.ts';
import { lintSharedSurvey } from './lintSharedSurvey.ts';
import { inOrder, longestChain } from './longestChain.ts';
import { mergeForm } from './mergeForm.ts';
import type { Part } from './part.ts';
import { questionAttribute, questionKey } from './question.ts';

/** One fault of a bundle: where it stands, what it is (`reforms.check.<code>`), and whether it stops anything. */
export interface BundleFault {
  path: PropertyKey[];
  code: string;
  params?: Record<string, string | number>;
  warning?: true;
}

/** Everything that would keep a bundle from being applied for, opened or ended. */
export function lintBundle(
  bundle: Bundle,
  matters: ReadonlyMap<string, Matter>,
  elements: Elements,
): BundleFault[] {
  const faults = [...membersOf(bundle, matters), ...questionsOf(bundle)];
  if (faults.length > 0) return faults;
  const parts: Part[] = bundle.members.map((member) => ({ member, matter: matters.get(member.matter)! }));
  return [
    ...lintElements(bundle, parts, elements),
    ...timesOf(bundle, parts),
    ...lintSharedSurvey(bundle, parts),
    ...wholeOf(bundle, parts, elements),
  ];
}

function* membersOf(
  { members, survey, visit }: Bundle,
  matters: ReadonlyMap<string, Matter>,
): Generator<BundleFault> {
  const ids = members.map(({ id }) => id);
  const ordered = inOrder(members);
  for (const [n, { id, matter, after }] of members.entries()) {
    const path = ['members', n];
    if (ids.indexOf(id) < n) yield { path: [...path, 'id'], code: 'memberTwice', params: { member: id } };
    if (!matters.has(matter)) yield { path: [...path, 'matter'], code: 'unknownMatter', params: { matter } };
    for (const [m, other] of after.entries()) {
      if (!ids.includes(other))
        yield { path: [...path, 'after', m], code: 'unknownMember', params: { member: other } };
    }
    if (!ordered.some((one) => one.id === id))
      yield { path: [...path, 'after'], code: 'memberCircle', params: { member: id } };
  }
  for (const [key, named] of Object.entries({ survey, visit })) {
    for (const [n, member] of (named?.members ?? []).entries()) {
      if (!ids.includes(member))
        yield { path: [key, 'members', n], code: 'unknownMember', params: { member } };
    }
  }
}

function* questionsOf(bundle: Bundle): Generator<BundleFault> {
  const { questions, members } = bundle;
  const vocabulary = questions.map(questionAttribute);
  for (const [n, { id, kind, options }] of questions.entries()) {
    if (questions.findIndex((other) => other.id === id) < n)
      yield { path: ['questions', n, 'id'], code: 'questionTwice', params: { question: id } };
    if ((kind === 'choice') !== (options !== undefined))
      yield { path: ['questions', n], code: 'questionOptions', params: { question: id } };
  }
  let readable = true;
  for (const [n, { when }] of members.entries()) {
    if (when === undefined || !('problems' in parseRule(when, vocabulary))) continue;
    readable = false;
    yield { path: ['members', n, 'when'], code: 'memberRule', params: { rule: when } };
  }
  if (readable) yield* neverApplying(bundle);
}

/** Parts whose rule no answer fulfils. With a number among the questions the answers cannot all be tried. */
function* neverApplying(bundle: Bundle): Generator<BundleFault> {
  if (bundle.questions.some(({ kind }) => kind === 'number')) return;
  const applying = new Set<string>();
  for (const answers of everyAnswer(bundle)) {
    for (const { member, outcome } of applicableMembers(bundle, answers))
      if (outcome === 'yes') applying.add(member.id);
  }
  for (const [n, { id }] of bundle.members.entries()) {
    if (!applying.has(id))
      yield { path: ['members', n, 'when'], code: 'memberUnreachable', params: { member: id } };
  }
}

function everyAnswer({ questions }: Bundle): Answers[] {
  return questions.reduce<Answers[]>(
    (all, question) => {
      const values = question.options?.map(({ value }) => value) ?? [true, false];
      return all.flatMap((answers) =>
        values.map((value) => ({ ...answers, [questionKey(question)]: value })),
      );
    },
    [{}],
  );
}

function* timesOf({ deadline }: Bundle, parts: readonly Part[]): Generator<BundleFault> {
  const chain = longestChain(parts, 'promisedTime');
  if (deadline.rule === 'longest-chain') {
    if (!chain) yield { path: ['deadline'], code: 'chainOfUnlikeUnits' };
    return;
  }
  if (chain && chain.unit === deadline.unit && deadline.amount > chain.amount) {
    const params = { stated: deadline.amount, chain: chain.amount };
    yield { path: ['deadline', 'amount'], code: 'deadlineAboveChain', params, warning: true };
  }
}

function* wholeOf(bundle: Bundle, parts: readonly Part[], elements: Elements): Generator<BundleFault> {
  const read = Form.safeParse(mergeForm(bundle, parts, elements).form);
  for (const { message } of read.error?.issues ?? [])
    yield { path: ['members'], code: 'mergedForm', params: { message } };
  if (bundle.result && !parts.some(({ matter }) => matter.result))
    yield { path: ['result'], code: 'nothingToStandFor' };
}

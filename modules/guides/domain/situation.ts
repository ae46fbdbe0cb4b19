import { asksFor, explainConditions } from '#modules/approvals/contract.ts';
import { chooseTrack, type Matter, onTrack, vocabularyOf } from '#modules/catalogue/contract.ts';
import { fieldsOf } from '#platform/forms/pure/form.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import type { FactJson } from '#platform/process/pure/factJson.ts';
import { parseRule } from '#platform/rules/pure/parse/parseRule.ts';
import { attributesOf } from '#platform/rules/pure/tree/attributesOf.ts';

/** A question about the reader's situation: a fact that rules of the matter speak of, put to a person. */
export interface SituationQuestion {
  id: string;
  title: Text;
  kind: 'boolean' | 'choice' | 'number';
  options: { value: string; title: Text }[];
  /** It changes which papers are asked for or which way the application goes; others only check conditions. */
  changes: 'materials' | 'conditions';
}

/** What nobody can say before filling in. */
const LATER = new Set([
  'materialsComplete',
  'commitmentSigned',
  'licenceDaysLeft',
  'licenceStatus',
  'lastDayOfRest',
]);

/**
 * What to ask a reader so that the guide shows what applies to them (LOC-04, APV-20): the facts on which materials and
 * tracks depend, then those of the conditions that are checked beforehand. Nobody writes these questions: a matter
 * that gets another rule gets its question with it.
 */
export function situationQuestions(matter: Matter): SituationQuestion[] {
  const rules = [
    ...matter.tracks.map(({ when }) => when),
    ...matter.materials.flatMap(({ when, deferral }) => [when, deferral?.when]),
  ];
  const changing = namedBy(matter, rules);
  const checked = namedBy(
    matter,
    matter.conditions.filter(({ beforehand }) => beforehand).map(({ rule }) => rule),
  );
  const ids = [...new Set([...changing, ...checked])];
  return ids.flatMap((id) => {
    const question = questionOf(matter, id);
    return question ? [{ ...question, changes: changing.has(id) ? 'materials' : 'conditions' } as const] : [];
  });
}

function namedBy(matter: Matter, rules: readonly (string | undefined)[]): Set<string> {
  const vocabulary = vocabularyOf(matter);
  const ids = new Set<string>();
  for (const rule of rules) {
    if (rule === undefined) continue;
    const parsed = parseRule(rule, vocabulary);
    if (!('problems' in parsed)) for (const id of attributesOf(parsed.rule)) ids.add(id);
  }
  return ids;
}

function questionOf(matter: Matter, id: string): Omit<SituationQuestion, 'changes'> | undefined {
  const fact = matter.facts.find((one) => one.id === id);
  if (!fact || LATER.has(fact.from.provider)) return undefined;
  const { provider } = fact.from;
  const field =
    provider === 'answer' && 'field' in fact.from
      ? fieldsOf(matter.form).find((one) => 'field' in fact.from && one.id === fact.from.field)
      : undefined;
  const title = field?.title ?? fact.names;
  if (fact.type === 'boolean') return { id, title, kind: 'boolean', options: [] };
  const options = fact.values ?? field?.options;
  if (fact.type === 'text' && options) return { id, title, kind: 'choice', options };
  if (fact.type === 'number') return { id, title, kind: 'number', options: [] };
  return undefined;
}

/** Answers as they stand in an address, as facts; what is not answered, or no answer to its question, stays unknown. */
function factsOfAnswers(
  questions: readonly SituationQuestion[],
  answers: Record<string, string>,
): Record<string, FactJson> {
  const facts: Record<string, FactJson> = {};
  for (const { id, kind, options } of questions) {
    const answer = answers[id];
    if (answer === undefined) continue;
    if (kind === 'boolean' && (answer === 'true' || answer === 'false')) facts[id] = answer === 'true';
    if (kind === 'choice' && options.some(({ value }) => value === answer)) facts[id] = answer;
    if (kind === 'number' && /^\d{1,12}(\.\d{1,4})?$/.test(answer)) facts[id] = Number(answer);
  }
  return facts;
}

/** The matter as it is for somebody in this situation: way, papers, and which conditions are met already. */
export function inSituation(matter: Matter, answers: Record<string, string>) {
  const questions = situationQuestions(matter);
  const facts = factsOfAnswers(questions, answers);
  const track = chooseTrack(matter, facts)?.track;
  const body = track ? onTrack(matter, track.id) : matter;
  const asks = asksFor(body, facts);
  const open = (rule: string | undefined) =>
    rule !== undefined && [...namedBy(matter, [rule])].some((id) => facts[id] === undefined);
  const materials = body.materials
    .filter(({ colour }) => colour !== 'unnecessary')
    .filter(({ id, by }) => by !== 'upload' || asks[id] !== 'not')
    .map((material) => ({
      ...material,
      ask: asks[material.id]!,
      /** An answer that is still missing may take it off the list. */
      maybe: open(material.when),
    }));
  const beforehand = new Set(body.conditions.filter((one) => one.beforehand).map(({ id }) => id));
  const asked = new Set(questions.map(({ id }) => id));
  const vocabulary = vocabularyOf(matter);
  const judged = body.conditions.filter(({ rule }) => {
    const parsed = parseRule(rule, vocabulary);
    return !('problems' in parsed) && attributesOf(parsed.rule).every((id) => asked.has(id));
  });
  const answerable = new Set(judged.map(({ id }) => id));
  const conditions = explainConditions(body, facts).filter(
    ({ id }) => beforehand.has(id) && answerable.has(id),
  );
  return { questions, facts, track, body, materials, conditions };
}

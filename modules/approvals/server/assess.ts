import type { PublishedMatter } from '#modules/catalogue/index.ts';
import type { OrganisationRow } from '#modules/organisations/index.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import type { FieldProblem } from '#platform/errors/pure/problem.ts';
import type { Answers } from '#platform/forms/pure/form.ts';
import { checkAnswersHere } from '#platform/forms/server/checkAnswersHere.ts';
import type { FactJson } from '#platform/process/pure/factJson.ts';
import type { ConditionView } from '../contract.ts';
import { explainConditions } from '../domain/explainConditions.ts';
import { missingMaterials } from '../domain/missingMaterials.ts';
import type { SignedCommitment } from '../domain/signedCommitment.ts';
import { computeFacts } from './facts/computeFacts.ts';

export interface Assessment {
  fields: FieldProblem[];
  missing: string[];
  facts: Record<string, FactJson>;
  conditions: ConditionView[];
}

export interface Assessed {
  published: PublishedMatter;
  organisation: OrganisationRow;
  answers: Answers;
  materials: Record<string, string[]>;
  commitment: SignedCommitment | undefined;
  now: Date;
}

/** Everything that decides whether an application can go in: fields, materials, facts, conditions. */
export async function assess(db: Queryable, input: Assessed): Promise<Assessment> {
  const { published, answers, materials } = input;
  const today = legalDate(input.now);
  const facts = await computeFacts({ db, today, ...input });
  return {
    fields: await checkAnswersHere(db, published.body.form, answers, today, published.place_id),
    missing: missingMaterials(published.body, materials).map(({ id }) => id),
    facts,
    conditions: explainConditions(published.body, facts),
  };
}

import { chooseTrack, OBJECTIONS, onTrack, type Track } from '#modules/catalogue/contract.ts';
import type { PublishedMatter } from '#modules/catalogue/index.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import type { FieldProblem } from '#platform/errors/pure/problem.ts';
import type { Answers } from '#platform/forms/pure/form.ts';
import { checkAnswersHere } from '#platform/forms/server/checkAnswersHere.ts';
import type { FactJson } from '#platform/process/pure/factJson.ts';
import type { ConditionView } from '../contract.ts';
import { type Ask, asksFor } from '../domain/asksFor.ts';
import { explainConditions } from '../domain/explainConditions.ts';
import { missingMaterials, owedMaterials } from '../domain/missingMaterials.ts';
import { OWING } from '../domain/owing.ts';
import { sayLastDayOfBar } from '../domain/sayLastDayOfBar.ts';
import type { SignedCommitment } from '../domain/signedCommitment.ts';
import type { Applicant } from './applicant.ts';
import { computeFacts } from './facts/computeFacts.ts';
import { lastDayOfBar } from './lastDayOfBar.ts';

export interface Assessed {
  /** The whole matter, as published. */
  published: PublishedMatter;
  applicant: Applicant;
  answers: Answers;
  materials: Record<string, string[]>;
  commitment: SignedCommitment | undefined;
  now: Date;
  /** The track that the case is on already; a case never changes it. */
  track?: string | null;
}

/** How an application stands before the rules of its matter. */
export interface Situation {
  /** The matter as it is on the track that the application takes. */
  published: PublishedMatter;
  track: Track | undefined;
  /** Something is not known yet that could lead to another track. */
  trackOpen: boolean;
  facts: Record<string, FactJson>;
  asks: Record<string, Ask>;
}

export interface Assessment extends Situation {
  fields: FieldProblem[];
  missing: string[];
  /** Materials that may follow and are not there. */
  owed: string[];
  conditions: ConditionView[];
}

/** Which track the application takes, and what is known and asked for on it. */
export async function situate(db: Queryable, input: Assessed): Promise<Situation> {
  const { published } = input;
  const context = { db, today: legalDate(input.now), ...input };
  const first = await computeFacts(context);
  const choice = input.track === undefined ? chooseTrack(published.body, first) : undefined;
  const track = choice?.track ?? trackOf(input);
  const trackOpen = choice?.open ?? false;
  if (!track) return { published, track, trackOpen, facts: first, asks: asksFor(published.body, first) };
  const here = { ...published, body: onTrack(published.body, track.id) };
  const facts = await computeFacts({ ...context, published: here });
  return { published: here, track, trackOpen, facts, asks: asksFor(here.body, facts) };
}

/** Everything that decides whether an application can go in: track, fields, materials, facts, conditions. */
export async function assess(db: Queryable, input: Assessed): Promise<Assessment> {
  const { answers, materials } = input;
  const today = legalDate(input.now);
  const situation = await situate(db, input);
  const { published, facts, asks } = situation;
  const owed = owedMaterials(asks, materials);
  return {
    ...situation,
    facts: {
      ...facts,
      [OWING.id]: owed.length,
      ...(published.body.stages.some(({ notice }) => notice) && { [OBJECTIONS.id]: 0 }),
    },
    fields: await checkAnswersHere(db, published.body.form, answers, today, published.place_id),
    missing: missingMaterials(asks, materials),
    owed,
    conditions: sayLastDayOfBar(
      explainConditions(published.body, facts),
      published.body,
      await lastDayOfBar(db, { published, applicant: input.applicant.id, today }),
    ),
  };
}

function trackOf({ published, track }: Assessed): Track | undefined {
  return published.body.tracks.find(({ id }) => id === track);
}

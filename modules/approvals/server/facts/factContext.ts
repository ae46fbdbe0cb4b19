import type { PublishedMatter } from '#modules/catalogue/index.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import type { Answers } from '#platform/forms/pure/form.ts';
import type { FactJson } from '#platform/process/pure/factJson.ts';
import type { SignedCommitment } from '../../domain/signedCommitment.ts';
import type { Applicant } from '../applicant.ts';

/** Everything a fact may be taken from while an application is checked. */
export interface FactContext {
  db: Queryable;
  /** The legal date of the check. */
  today: string;
  published: PublishedMatter;
  /** What only a firm has is unknown of a person; the check of packs refuses a matter that would ask. */
  applicant: Applicant;
  answers: Answers;
  commitment: SignedCommitment | undefined;
  /** Material id to file ids. */
  materials: Record<string, string[]>;
}

/** Undefined is unknown; null is known to be none. */
export type FactValue = FactJson | undefined;

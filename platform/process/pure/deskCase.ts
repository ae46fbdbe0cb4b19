import { z } from 'zod';
import { Name } from '#platform/i18n/pure/name.ts';
import { Text } from '#platform/i18n/pure/text.ts';
import { StandIn } from './absence.ts';
import { CaseView } from './caseView.ts';
import { DiagramView } from './diagramView.ts';

/** Another case that this one came from, or that came from it. */
export const RelatedCase = z.object({
  caseId: z.string(),
  number: z.string(),
  title: Text,
  process: z.string(),
  stateTitle: Text,
  outcome: z.string().nullable(),
});
export type RelatedCase = z.infer<typeof RelatedCase>;

/** A case with everything that the desk shows around it, in one answer. */
export const DeskCase = z.object({
  case: CaseView,
  applicantName: z.string(),
  place: Name,
  agencies: z.array(z.object({ party: z.string(), name: Name })),
  /** The open task; null when the case waits for a clock, for its applicant, or has ended. */
  task: z
    .object({
      assigneeId: z.string().nullable(),
      assigneeName: z.string().nullable(),
      standIn: StandIn.nullable(),
      /** Given by somebody, with the reason; the last time. */
      reassigned: z
        .object({ by: z.string().nullable(), reason: z.string(), at: z.iso.datetime() })
        .nullable(),
      mine: z.boolean(),
      /** The caller's post may take it or give it back. */
      takeable: z.boolean(),
    })
    .nullable(),
  related: z.array(RelatedCase),
  /** How whoever is refused can contest it, as the laws in force say (a first text for the officer). */
  remedies: Text,
  diagram: DiagramView,
});
export type DeskCase = z.infer<typeof DeskCase>;

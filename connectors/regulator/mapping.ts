import { z } from 'zod';

/** What is known at the grant, in this program's terms. */
export interface Grant {
  /** The case of the check afterwards: one for each grant, so it names the push. */
  pushId: string;
  pushedAt: Date;
  licence: {
    number: string;
    title: string;
    type: string;
    issuedOn: string;
    validFrom: string;
    validTo: string | null;
    fields: { label: string; value: string }[];
  };
  firm: {
    uscc: string;
    name: string;
    kind: string;
    legalRepresentative: string | null;
    address: string | null;
    place: string;
  };
  approvalNumber: string;
  check: {
    number: string;
    agency: string;
    dueOn: string | null;
    items: { id: string; title: string }[];
  };
}

/** The push as the regulator's system takes it. Terms of the approval-to-regulator linkage (审管联动). */
export function pushBody(grant: Grant) {
  const { licence, firm, check } = grant;
  return {
    pushId: grant.pushId,
    pushedAt: grant.pushedAt.toISOString(),
    approval: { number: grant.approvalNumber, way: 'commitment' },
    licence,
    enterprise: firm,
    followUp: { caseNumber: check.number, agency: check.agency, dueOn: check.dueOn, checklist: check.items },
  };
}

/** `acknowledged` at once, or later by a callback. */
export const PushAnswer = z.object({ receipt: z.string().min(1).max(100), acknowledged: z.boolean() });
export type PushAnswer = z.infer<typeof PushAnswer>;

/** The callback by which a system confirms later. */
export const Acknowledgement = z.object({ pushId: z.uuid(), receipt: z.string().min(1).max(100) });
export type Acknowledgement = z.infer<typeof Acknowledgement>;

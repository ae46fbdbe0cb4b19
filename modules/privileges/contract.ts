import { z } from 'zod';
import { operation } from '#platform/api/pure/operation.ts';
import { CalendarDate } from '#platform/calendar/pure/calendarDate.ts';
import { Text } from '#platform/i18n/pure/text.ts';
import { Reason } from '#platform/rules/pure/reading/reasonsOf.ts';

const tag = 'Privileges of firms';
const Outcome = z.enum(['true', 'false', 'unknown']);
const Limit = z.object({ count: z.number().int(), per: z.literal('year') });

const BenefitView = z.object({
  id: z.string(),
  title: Text,
  description: Text.nullable(),
  limit: Limit.nullable(),
});

export const PrivilegeView = z.object({
  privilege: z.string(),
  title: Text,
  summary: Text,
  source: z.object({ document: Text, item: z.string() }),
  ways: z.array(z.object({ id: z.string(), title: Text })),
  beneficiaries: z.number().int(),
  benefits: z.array(BenefitView),
});
export type PrivilegeView = z.infer<typeof PrivilegeView>;

const BeneficiaryView = z.object({
  id: z.uuid(),
  name: z.string(),
  position: z.string(),
  namedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
  endedWhy: z.enum(['firm', 'listing']).nullable(),
});

/** A privilege for one firm: how it gets in, whom it named, what of this year is left. */
export const FirmPrivilege = PrivilegeView.omit({ ways: true, benefits: true }).extend({
  outcome: Outcome,
  ways: z.array(z.object({ id: z.string(), title: Text, outcome: Outcome, reasons: z.array(Reason) })),
  benefits: z.array(BenefitView.extend({ used: z.number().int(), left: z.number().int().nullable() })),
  named: z.array(BeneficiaryView),
  mayName: z.boolean(),
});
export type FirmPrivilege = z.infer<typeof FirmPrivilege>;

const FirmPrivileges = z.object({ firm: z.string(), day: CalendarDate, privileges: z.array(FirmPrivilege) });
const Short = z.string().trim().min(1).max(60);
const writes = ['access.denied', 'notFound'] as const;

export const contract = {
  listPrivileges: operation({
    method: 'GET',
    path: '/privileges',
    summary: 'Privileges of firms: who gets in and what they get',
    tag,
    who: 'anyone',
  }).output(z.object({ privileges: z.array(PrivilegeView) })),
  getMyPrivileges: operation({
    method: 'GET',
    path: '/privileges/mine',
    summary: 'Privileges of the own firm, with every way in',
    tag,
    who: { firm: ['owner', 'preparer', 'agent'] },
    errors: ['notFound'],
  }).output(FirmPrivileges),
  nameBeneficiary: operation({
    method: 'POST',
    path: '/privileges/{privilege}/beneficiaries',
    summary: 'Name a beneficiary, as many as the privilege allows',
    tag,
    who: { firm: ['owner', 'agent'] },
    errors: [...writes, 'privileges.notEntitled', 'privileges.full'],
  })
    .input(z.object({ privilege: z.string().max(60), name: Short, position: Short }))
    .output(FirmPrivileges),
  takeBackBeneficiary: operation({
    method: 'POST',
    path: '/privileges/beneficiaries/{beneficiary}/end',
    summary: 'Take a beneficiary back',
    tag,
    who: { firm: ['owner', 'agent'] },
    errors: writes,
  })
    .input(z.object({ beneficiary: z.uuid() }))
    .output(FirmPrivileges),
  findFirmPrivileges: operation({
    method: 'POST',
    path: '/privileges/firms',
    summary: 'For whoever gives a benefit: what a firm of the place is entitled to, and whom it named',
    tag,
    who: { officer: ['window', 'reform-office'] },
    errors: ['privileges.noSuchFirm'],
  })
    .input(z.object({ uscc: z.string().trim().length(18) }))
    .output(FirmPrivileges),
  recordUse: operation({
    method: 'POST',
    path: '/privileges/beneficiaries/{beneficiary}/uses',
    summary: 'Record that a benefit was given; refused when the firm is not entitled any more or has had it',
    tag,
    who: { officer: ['window', 'reform-office'] },
    errors: [...writes, 'privileges.notEntitled', 'privileges.usedUp', 'privileges.ended'],
  })
    .input(z.object({ beneficiary: z.uuid(), benefit: z.string().max(60) }))
    .output(FirmPrivileges),
};

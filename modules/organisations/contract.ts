import { z } from 'zod';
import { Mobile } from '#modules/identity/contract.ts';
import { DELEGATIONS, RIGHTS } from '#platform/access/pure/actor.ts';
import { operation } from '#platform/api/pure/operation.ts';
import { CalendarDate } from '#platform/calendar/pure/calendarDate.ts';
import { Uscc } from '#platform/identifiers/pure/identifierSchemas.ts';

export const OrganisationKind = z.enum([
  'enterprise',
  'individual-business',
  'farmer-cooperative',
  'institution',
  'social-organisation',
]);

export const OrganisationStatus = z.enum([
  'preparing',
  'active',
  'suspended',
  'revoked',
  'annulled',
  'deregistered',
  'struckOff',
  'abandoned',
]);
export type OrganisationStatus = z.infer<typeof OrganisationStatus>;

export const Organisation = z.object({
  id: z.uuid(),
  uscc: z.string(),
  name: z.string(),
  kind: OrganisationKind,
  legalRepresentative: z.string().nullable(),
  address: z.string().nullable(),
  place: z.string(),
  industry: z.string().nullable().describe('GB/T 4754-2017'),
  establishedOn: CalendarDate.nullable(),
  status: OrganisationStatus,
  source: z.string(),
  updatedAt: z.iso.datetime(),
});
export type Organisation = z.infer<typeof Organisation>;

const May = z.array(z.enum(RIGHTS));
const Briefly = Organisation.pick({ id: true, uscc: true, name: true });

export const MyOrganisation = z.object({
  organisation: Briefly.extend({ status: OrganisationStatus }),
  delegation: z.enum(DELEGATIONS),
  may: May,
  validTo: CalendarDate.nullable(),
});
export type MyOrganisation = z.infer<typeof MyOrganisation>;

export const DelegationView = z.object({
  id: z.uuid(),
  person: z.object({ id: z.uuid(), name: z.string(), mobile: z.string().nullable().describe('masked') }),
  delegation: z.enum(DELEGATIONS),
  may: May,
  agentOrganisation: Briefly.nullable(),
  validFrom: CalendarDate,
  validTo: CalendarDate.nullable(),
  revokedAt: z.iso.datetime().nullable(),
  inForce: z.boolean(),
  /** Why it does not hold: not begun, run out, or resting because the agent left the agent firm. */
  why: z.enum(['notYet', 'ended', 'resting', 'revoked']).nullable(),
  /** What the asker may do with it now. */
  actions: z.array(z.literal('revoke')),
});
export type DelegationView = z.infer<typeof DelegationView>;

export const GrantDelegation = z.object({
  organisation: z.uuid(),
  person: z.object({ name: z.string().trim().min(1).max(50), mobile: Mobile }),
  delegation: z.enum(['preparer', 'agent']),
  may: May.default([]).describe('for an agent: at least one'),
  agentOrganisation: Uscc.optional().describe('credit code of the firm the agent works for'),
  validTo: CalendarDate,
});

const tag = 'organisations';

export { foundingContract } from './domain/foundingContract.ts';

export const contract = {
  listMyOrganisations: operation({
    method: 'GET',
    path: '/organisations/mine',
    summary: 'The organisations the signed-in person may act for',
    tag,
    who: 'signedIn',
  }).output(z.array(MyOrganisation)),

  getOrganisation: operation({
    method: 'GET',
    path: '/organisations/{id}',
    summary: 'One organisation: its own people, and officers whose scope it lies in',
    tag,
    who: 'signedIn',
    errors: ['notFound'],
  })
    .input(z.object({ id: z.uuid() }))
    .output(Organisation),

  findOrganisationByUscc: operation({
    method: 'GET',
    path: '/organisations/by-uscc/{uscc}',
    summary: 'An organisation by its credit code, for officers in whose scope it lies',
    tag,
    who: 'signedIn',
    errors: ['notFound'],
  })
    .input(z.object({ uscc: Uscc }))
    .output(Organisation),

  listDelegations: operation({
    method: 'GET',
    path: '/organisations/{organisation}/delegations',
    summary: 'Who may act for the organisation; whoever is not an owner sees only their own',
    tag,
    who: { firm: DELEGATIONS },
  })
    .input(z.object({ organisation: z.uuid() }))
    .output(z.array(DelegationView)),

  grantDelegation: operation({
    method: 'POST',
    path: '/organisations/{organisation}/delegations',
    summary: 'An owner lets a colleague prepare, or an agent act, until a given day',
    tag,
    who: { firm: ['owner'] },
    errors: [
      'organisations.personNotFound',
      'organisations.alreadyDelegated',
      'organisations.agentFirmNotFound',
      'organisations.agentNotOfFirm',
    ],
  })
    .input(GrantDelegation)
    .output(z.object({ id: z.uuid() })),

  revokeDelegation: operation({
    method: 'POST',
    path: '/organisations/{organisation}/delegations/{id}/revocation',
    summary: 'Ends a delegation at once: an owner any of them, others their own',
    tag,
    who: { firm: DELEGATIONS },
    errors: ['notFound', 'organisations.lastOwner', 'organisations.alreadyRevoked'],
  })
    .input(z.object({ organisation: z.uuid(), id: z.uuid() }))
    .output(z.object({ revokedAt: z.iso.datetime() })),
};

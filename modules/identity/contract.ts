import { z } from 'zod';
import { DELEGATIONS, RIGHTS } from '#platform/access/pure/actor.ts';
import { operation } from '#platform/api/pure/operation.ts';
import { Name } from '#platform/i18n/pure/name.ts';
import { Language, Text } from '#platform/i18n/pure/text.ts';
import { Capacity } from './domain/capacity.ts';

export { Mobile } from './domain/mobile.ts';

const key = z.string().describe('person, firm:<organisation> or officer:<post>');

/** A capacity as the switcher shows it. */
export const CapacityView = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), key }),
  z.object({
    kind: z.literal('firm'),
    key,
    organisation: z.object({ id: z.uuid(), uscc: z.string(), name: z.string() }),
    delegation: z.enum(DELEGATIONS),
    may: z.array(z.enum(RIGHTS)),
    validTo: z.iso.date().nullable(),
  }),
  z.object({
    kind: z.literal('officer'),
    key,
    post: z.uuid(),
    role: z.object({ id: z.string(), title: Text }),
    agency: z.object({ id: z.string(), name: Name }),
    place: z.object({ id: z.string(), name: Name }),
  }),
]);
export type CapacityView = z.infer<typeof CapacityView>;

export const WhoAmI = z.object({
  person: z
    .object({
      id: z.uuid(),
      name: z.string(),
      mobile: z.string().nullable().describe('masked'),
      email: z.string().nullable(),
      language: Language.nullable().describe('null follows the browser'),
    })
    .nullable()
    .describe('null when nobody is signed in'),
  capacities: z.array(CapacityView),
  /** Key of the capacity in use. */
  current: key.nullable(),
  /** The capacity chosen before has ended; the session acts as the person until another is chosen. */
  ended: z.boolean(),
  sessionExpiresAt: z.iso.datetime().nullable().describe('later with every request, up to an absolute limit'),
});
export type WhoAmI = z.infer<typeof WhoAmI>;

export const SessionView = z.object({
  id: z.uuid(),
  createdAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  browser: z.string().nullable(),
  system: z.string().nullable(),
  current: z.boolean(),
});
export type SessionView = z.infer<typeof SessionView>;

const tag = 'identity';

export const contract = {
  whoAmI: operation({
    method: 'GET',
    path: '/me',
    summary: 'Who is signed in, in which capacities they may act, and which is in use',
    tag,
    who: 'anyone',
  }).output(WhoAmI),

  actAs: operation({
    method: 'POST',
    path: '/me/capacity',
    summary: 'Goes on as oneself, as a firm, or from a post',
    tag,
    who: 'signedIn',
    errors: ['identity.capacityNotYours'],
  })
    .input(Capacity)
    .output(z.object({ current: key })),

  listSessions: operation({
    method: 'GET',
    path: '/me/sessions',
    summary: 'Browsers in which the person is signed in',
    tag,
    who: 'signedIn',
  }).output(z.array(SessionView)),

  revokeSession: operation({
    method: 'POST',
    path: '/me/sessions/{id}/revocation',
    summary: 'Signs one of the own browsers out',
    tag,
    who: 'signedIn',
    errors: ['notFound'],
  })
    .input(z.object({ id: z.uuid() }))
    .output(z.object({ id: z.uuid() })),

  setLanguage: operation({
    method: 'POST',
    path: '/me/language',
    summary: 'The language of pages and notices; null follows the browser',
    tag,
    who: 'signedIn',
  })
    .input(z.object({ language: Language.nullable() }))
    .output(z.object({ language: Language.nullable() })),
};

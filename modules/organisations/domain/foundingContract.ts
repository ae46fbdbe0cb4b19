import { z } from 'zod';
import { Mobile } from '#modules/identity/contract.ts';
import { operation } from '#platform/api/pure/operation.ts';
import { Text } from '#platform/i18n/pure/text.ts';

const Money = z.string().regex(/^\d{1,15}(\.\d{1,2})?$/);
const Share = z.string().regex(/^(100(\.0{1,2})?|\d{1,2}(\.\d{1,2})?)$/);
const Name = z.string().trim().min(1).max(50);

export const FoundingInput = z.object({
  name: z.string().trim().min(4).max(100),
  kind: z.enum(['enterprise', 'individual-business']),
  place: z.string().max(40),
  address: z.string().trim().min(4).max(200),
  legalRepresentative: Name,
  capital: Money.describe('yuan'),
  scope: z.array(z.string().max(40)).min(1).max(30).describe('codes of the register business-scope'),
  catchAll: z.boolean().default(false),
  cluster: z.boolean().default(false),
  founders: z
    .array(z.object({ name: Name, mobile: Mobile, share: Share }))
    .min(1)
    .max(50),
});
export type FoundingInput = z.infer<typeof FoundingInput>;

const Term = z.object({
  code: z.string(),
  name: Text,
  permit: z.enum(['none', 'before', 'after']),
  permitTitle: z.string().nullable(),
});

export const ScopeView = z.object({
  terms: z.array(Term),
  unknown: z.array(z.string()),
  refused: z.array(z.object({ code: z.string(), name: Text, reason: z.string() })),
  /** As it will stand on the licence. */
  text: z.string(),
});
export type ScopeView = z.infer<typeof ScopeView>;

export const FoundingView = z.object({
  organisation: z.uuid(),
  uscc: z.string(),
  name: z.string(),
  kind: z.string(),
  status: z.string(),
  place: z.string(),
  placeName: Text.nullable(),
  address: z.string(),
  legalRepresentative: z.string(),
  capital: z.string(),
  catchAll: z.boolean(),
  cluster: z.boolean(),
  scope: ScopeView,
  /** What is signed, as a digest; changes when anything of it changes. */
  digest: z.string(),
  founders: z.array(
    z.object({
      name: z.string(),
      mobile: z.string().describe('masked, but for whoever began the firm'),
      share: z.string(),
      signedAt: z.iso.datetime().nullable(),
      /** This is the asker, who has yet to sign. */
      mine: z.boolean(),
    }),
  ),
  allSigned: z.boolean(),
  /** The asker began it and may change it. */
  mayChange: z.boolean(),
});
export type FoundingView = z.infer<typeof FoundingView>;

const Begun = z.object({
  founding: FoundingView,
  /** Links by which founders sign who are not called up by their account; shown this once. */
  links: z.array(z.object({ name: z.string(), secret: z.string() })),
});

const tag = 'foundings';
const Of = z.object({ organisation: z.uuid() });
const ByLink = z.object({ secret: z.string().min(20).max(80) });
const SIGNING = ['notFound', 'foundings.changed', 'foundings.notAFounder', 'foundings.signedAlready'];

export const foundingContract = {
  checkScope: operation({
    method: 'GET',
    path: '/business-scope/check',
    summary: 'What a scope of business reads like, which permits its terms ask for, and what is refused',
    tag,
    who: 'anyone',
  })
    .input(z.object({ place: z.string(), scope: z.array(z.string().max(40)).max(30), catchAll: z.boolean() }))
    .output(ScopeView),
  listScopeTerms: operation({
    method: 'GET',
    path: '/business-scope',
    summary: 'The standard vocabulary of business scope in a place',
    tag,
    who: 'anyone',
  })
    .input(z.object({ place: z.string() }))
    .output(z.object({ terms: z.array(Term), clause: z.string().nullable() })),
  startFounding: operation({
    method: 'POST',
    path: '/foundings',
    summary: 'Begin a firm: its name and code are set aside, its founders are called up to sign',
    tag,
    who: 'signedIn',
    errors: ['foundings.nameTaken', 'foundings.shares', 'foundings.placeUnknown'],
  })
    .input(FoundingInput)
    .output(Begun),
  saveFounding: operation({
    method: 'PUT',
    path: '/foundings/{organisation}',
    summary: 'Change what is founded; signatures given before no longer count',
    tag,
    who: 'signedIn',
    errors: [
      'notFound',
      'foundings.nameTaken',
      'foundings.shares',
      'foundings.notPreparing',
      'foundings.placeUnknown',
    ],
  })
    .input(FoundingInput.extend({ organisation: z.uuid() }))
    .output(Begun),
  listMyFoundings: operation({
    method: 'GET',
    path: '/foundings',
    summary: 'Firms in preparation that I began or am to sign',
    tag,
    who: 'signedIn',
  }).output(z.object({ foundings: z.array(FoundingView) })),
  getFounding: operation({
    method: 'GET',
    path: '/foundings/{organisation}',
    summary: 'A firm in preparation, for whoever began it and its founders',
    tag,
    who: 'signedIn',
    errors: ['notFound'],
  })
    .input(Of)
    .output(FoundingView),
  signFounding: operation({
    method: 'POST',
    path: '/foundings/{organisation}/signature',
    summary: 'Sign as a founder, under the real name one is signed in with',
    tag,
    who: 'signedIn',
    errors: SIGNING,
  })
    .input(Of.extend({ digest: z.string().max(64) }))
    .output(FoundingView),
  getFoundingByLink: operation({
    method: 'GET',
    path: '/founding-links/{secret}',
    summary: 'What the link of a founder asks to sign',
    tag,
    who: 'signedIn',
    errors: ['notFound'],
  })
    .input(ByLink)
    .output(FoundingView),
  signFoundingByLink: operation({
    method: 'POST',
    path: '/founding-links/{secret}/signature',
    summary: 'Sign by the link one was sent; the real name of the account must be the founder’s',
    tag,
    who: 'signedIn',
    errors: SIGNING,
  })
    .input(ByLink.extend({ digest: z.string().max(64) }))
    .output(FoundingView),
  abandonFounding: operation({
    method: 'POST',
    path: '/foundings/{organisation}/abandonment',
    summary: 'Give up a firm in preparation',
    tag,
    who: 'signedIn',
    errors: ['notFound', 'foundings.underWay', 'organisations.moveNotLawful'],
  })
    .input(Of)
    .output(z.object({ status: z.string() })),
};

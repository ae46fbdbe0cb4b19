import { z } from 'zod';
import { ShareUse } from '#modules/catalogue/contract.ts';
import { DELEGATIONS } from '#platform/access/pure/actor.ts';
import { operation } from '#platform/api/pure/operation.ts';
import { Name } from '#platform/i18n/pure/name.ts';
import { Text } from '#platform/i18n/pure/text.ts';
import { OUTCOMES } from './domain/outcome.ts';

/** One thing that an e-licence or a data set says: as a program reads it, and as people do. */
export const SharedValue = z.strictObject({ id: z.string(), label: Text, value: z.string(), shown: Text });
export type SharedValue = z.infer<typeof SharedValue>;

/** English is null where no source gives a name. */
const Outcome = z.enum(OUTCOMES);
const Item = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/)
  .max(80);
const Id = z.uuid();
const DraftId = z.object({ draftId: Id });
const CaseId = z.object({ caseId: Id });

export const ConsentView = z.object({
  id: z.string(),
  item: z.string(),
  title: Text,
  matter: z.string(),
  matterTitle: Text,
  agency: Name,
  givenBy: z.string(),
  givenAt: z.string(),
  until: z.string(),
  withdrawnAt: z.string().nullable(),
  inForce: z.boolean(),
});
export type ConsentView = z.infer<typeof ConsentView>;

/** What a matter fetches for a draft, and how far that has come. */
export const DraftShare = z.object({
  item: z.string(),
  material: z.string(),
  title: Text,
  holds: Text,
  agency: Name,
  use: ShareUse,
  basis: Text.nullable(),
  needsConsent: z.boolean(),
  consent: z.object({ id: z.string(), until: z.string() }).nullable(),
  /** False: there is nothing in force to be called. Null: only the call will tell. */
  inForce: z.boolean().nullable(),
  fetched: z.object({ at: z.string(), values: z.array(SharedValue) }).nullable(),
  /** How long a consent given now would last, in days. */
  consentDays: z.number().int(),
});
export type DraftShare = z.infer<typeof DraftShare>;

export const SharedCall = z.object({
  id: z.string(),
  at: z.string(),
  item: z.string(),
  title: Text,
  outcome: Outcome,
  use: ShareUse,
  caller: z.string(),
  /** The post; null when the firm itself called for its application. */
  role: Text.nullable(),
  agency: Name,
  matterTitle: Text,
  case: z.object({ id: z.string(), number: z.string() }).nullable(),
  /** The call as it was signed (JWS). */
  signature: z.string(),
});
export type SharedCall = z.infer<typeof SharedCall>;

export const CaseShares = z.object({
  /** Copies kept with the case. */
  copies: z.array(
    z.object({
      id: z.string(),
      item: z.string(),
      title: Text,
      at: z.string(),
      values: z.array(SharedValue),
      /** Whether it is still in force today; null where only a call tells. */
      inForce: z.boolean().nullable(),
      copy: z.string(),
    }),
  ),
  /** What may be called now: granted to the matter, and in force. */
  offered: z.array(
    z.object({ item: z.string(), title: Text, use: ShareUse, basis: z.string(), consented: z.boolean() }),
  ),
  mayCall: z.boolean(),
});
export type CaseShares = z.infer<typeof CaseShares>;

export const SealCertificateView = z.object({
  id: z.string(),
  serial: z.string(),
  holder: z.string(),
  issuedAt: z.string(),
  validTo: z.string(),
  status: z.enum(['valid', 'expired', 'revoked']),
});
export type SealCertificateView = z.infer<typeof SealCertificateView>;

const SealedFile = z.object({
  fileId: z.string(),
  name: z.string(),
  material: z.string(),
  sha256: z.string(),
  sealedAt: z.string(),
});

/** A part of a whole, with the aim that a document sets for the share in percent. */
const Rate = z.object({
  part: z.number(),
  whole: z.number(),
  percent: z.string(),
  aim: z.number().nullable(),
});
export const SharingFigures = z.object({
  from: z.string(),
  to: z.string(),
  calls: z.record(Outcome, z.number()),
  /** Matters with at least one answered call in the period. */
  matters: z.object({ count: z.number(), aim: z.number().nullable(), names: z.array(Text) }),
  eMaterials: Rate,
  licenceUse: Rate,
});
export type SharingFigures = z.infer<typeof SharingFigures>;

const tag = 'sharing';
const handling = ['window', 'reviewer', 'decider', 'agency-head', 'inspector', 'regulator-lead'] as const;
const watching = ['supervisor', 'reform-office'] as const;
const may = ['owner', 'agent'] as const;
const refusals = [
  'sharing.notGranted',
  'sharing.noConsent',
  'sharing.notHeld',
  'sharing.notValid',
  'sharing.unavailable',
];

export const contract = {
  listDraftShares: operation({
    method: 'GET',
    path: '/drafts/{draftId}/shares',
    summary:
      'What is fetched for an application instead of being asked for, and what the firm has consented to',
    tag,
    who: { firm: DELEGATIONS },
    errors: ['draft.unknown'],
  })
    .input(DraftId)
    .output(z.object({ shares: z.array(DraftShare), maySubmit: z.boolean() })),
  consentToShare: operation({
    method: 'POST',
    path: '/drafts/{draftId}/shares/{item}/consent',
    summary: 'Let the agency that decides call this item for this matter, for a time',
    tag,
    who: { firm: may },
    errors: ['draft.unknown', 'sharing.notGranted'],
  })
    .input(DraftId.extend({ item: Item }))
    .output(ConsentView),
  callForDraft: operation({
    method: 'POST',
    path: '/drafts/{draftId}/shares/{item}/call',
    summary: 'Fetch what the firm has consented to: fields are filled in, a copy is kept',
    tag,
    who: { firm: may },
    errors: ['draft.unknown', ...refusals],
  })
    .input(DraftId.extend({ item: Item }))
    .output(z.object({ called: z.literal(true) })),
  listConsents: operation({
    method: 'GET',
    path: '/consents',
    summary: 'What the firm let agencies call, newest first',
    tag,
    who: { firm: DELEGATIONS },
  })
    .input(z.object({}))
    .output(z.object({ consents: z.array(ConsentView), mayWithdraw: z.boolean() })),
  withdrawConsent: operation({
    method: 'POST',
    path: '/consents/{consentId}/withdrawal',
    summary: 'Withdraw a consent: from now on nothing is called under it',
    tag,
    who: { firm: may },
    errors: ['notFound', 'sharing.consentEnded'],
  })
    .input(z.object({ consentId: Id }))
    .output(ConsentView),
  listSharedCalls: operation({
    method: 'GET',
    path: '/shared-calls',
    summary: 'Every call of data about the firm, answered or refused: when, by whom, for which matter',
    tag,
    who: { firm: DELEGATIONS },
  })
    .input(z.object({ before: Id.optional(), limit: z.coerce.number().int().min(1).max(100).default(30) }))
    .output(z.object({ calls: z.array(SharedCall), more: z.boolean() })),
  listCaseShares: operation({
    method: 'GET',
    path: '/cases/{caseId}/shares',
    summary: 'E-licences and shared data of a case: copies that are kept, and what may be called now',
    tag,
    who: { officer: [...handling, ...watching], firm: DELEGATIONS, person: true },
    errors: ['case.unknown'],
  })
    .input(CaseId)
    .output(CaseShares),
  callForCase: operation({
    method: 'POST',
    path: '/cases/{caseId}/shares/{item}/call',
    summary: 'Call an item about the applicant for a case, naming use and basis',
    tag,
    who: { officer: handling },
    errors: ['case.unknown', ...refusals],
  })
    .input(CaseId.extend({ item: Item, use: ShareUse, basis: z.string().min(1).max(200) }))
    .output(CaseShares),
  getSharingFigures: operation({
    method: 'GET',
    path: '/sharing/figures',
    summary: 'How much shared data and e-licences were used in a period, beside what documents aim at',
    tag,
    who: { officer: [...handling, ...watching] },
  })
    .input(z.object({ from: z.iso.date(), to: z.iso.date() }))
    .output(SharingFigures),
  issueSealCertificate: operation({
    method: 'POST',
    path: '/seal-certificates',
    summary: 'Have a certificate issued for the firm’s e-seal',
    tag,
    who: { firm: ['owner'] },
    errors: ['seal.noAuthority', 'seal.alreadyHeld'],
  })
    .input(z.object({}))
    .output(SealCertificateView),
  listSealCertificates: operation({
    method: 'GET',
    path: '/seal-certificates',
    summary: 'Certificates of the firm’s e-seal, and the files that it sealed',
    tag,
    who: { firm: DELEGATIONS },
  })
    .input(z.object({}))
    .output(
      z.object({
        certificates: z.array(SealCertificateView),
        sealed: z.array(SealedFile),
        /** Standard materials that may be e-sealed here. */
        materials: z.array(z.object({ id: z.string(), title: Text })),
        isOwner: z.boolean(),
      }),
    ),
  revokeSealCertificate: operation({
    method: 'POST',
    path: '/seal-certificates/{certificateId}/revocation',
    summary: 'Revoke a certificate: nothing can be sealed with it any more',
    tag,
    who: { firm: ['owner'] },
    errors: ['notFound', 'seal.noAuthority'],
  })
    .input(z.object({ certificateId: Id, reason: z.string().trim().min(1).max(500) }))
    .output(SealCertificateView),
  sealFile: operation({
    method: 'POST',
    path: '/files/{fileId}/seal',
    summary: 'Seal one of the firm’s PDF files as a standard material; the sealed file is a new one',
    tag,
    who: { firm: ['owner'] },
    errors: [
      'notFound',
      'seal.notPdf',
      'seal.notInCatalogue',
      'seal.noCertificate',
      'seal.noAuthority',
      'seal.alreadySealed',
    ],
  })
    .input(z.object({ fileId: Id, material: z.string().min(1).max(80) }))
    .output(SealedFile),
};

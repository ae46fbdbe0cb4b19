import { z } from 'zod';
import { DELEGATIONS } from '#platform/access/pure/actor.ts';
import { caseReaders } from '#platform/access/pure/caseReaders.ts';
import { operation } from '#platform/api/pure/operation.ts';
import { CertificateDocument } from '#platform/documents/pure/certificateDocument.ts';
import { Text } from '#platform/i18n/pure/text.ts';
import { CheckEnd } from './domain/checkEnd.ts';
import { LicenceStatus } from './domain/status.ts';

const Field = z.object({
  id: z.string(),
  label: Text,
  value: Text,
  /** The code behind the words, when the value was chosen from a list. */
  code: z.string().optional(),
});

/** A licence that a comprehensive one stands for, as it is today. */
export const MemberView = z.object({
  number: z.string(),
  title: Text,
  status: LicenceStatus,
  validTo: z.string().nullable(),
  issuer: Text,
});
export type MemberView = z.infer<typeof MemberView>;

export const LicenceView = z.object({
  id: z.string(),
  number: z.string(),
  type: z.string(),
  title: Text,
  holderName: z.string(),
  /** Null for a natural person. */
  holderUscc: z.string().nullable(),
  issuer: Text,
  fields: z.array(Field),
  issuedOn: z.string(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  status: LicenceStatus,
  statusReason: z.string().nullable(),
  /** How the last check after issue ended; null until one has. */
  check: CheckEnd.nullable(),
  version: z.number().int(),
  caseId: z.string(),
  /** Where a stranger's phone checks it: what the QR code holds. */
  verifyUrl: z.string(),
  daysLeft: z.number().int().nullable(),
  /** Holds, but not for long: time to renew. */
  expiring: z.boolean(),
  /** What a comprehensive licence stands for; empty for any other. */
  members: z.array(MemberView),
});
export type LicenceView = z.infer<typeof LicenceView>;

/** What anybody may know about a licence from its number. */
export const Verification = z.object({
  found: z.boolean(),
  /** The number asked for, tidied. */
  number: z.string(),
  status: LicenceStatus.nullable(),
  /** First day of a status other than valid. */
  statusSince: z.string().nullable(),
  statusReason: z.string().nullable(),
  title: Text.nullable(),
  holderName: z.string().nullable(),
  holderUscc: z.string().nullable(),
  issuer: Text.nullable(),
  fields: z.array(Field),
  issuedOn: z.string().nullable(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  /** The number in force, when the one asked for belongs to an older version. */
  replacedBy: z.string().nullable(),
  replacedByStatus: LicenceStatus.nullable(),
  /** What a comprehensive licence stands for, each as it is now; empty for any other. */
  members: z.array(MemberView),
  /** How the last check after issue ended, and why anybody may know; null until one has. */
  check: CheckEnd.extend({ basis: Text.nullable() }).nullable(),
  checkedAt: z.string(),
  demo: z.boolean(),
});
export type Verification = z.infer<typeof Verification>;

/** Why a file is not believed; `licences.fault.<code>` says it in words. */
export const DocumentFault = z.enum([
  'unsigned',
  'unreadable',
  'changed',
  'wrongSignature',
  'appended',
  'foreign',
  'noCredential',
  'badCredential',
]);
export type DocumentFault = z.infer<typeof DocumentFault>;

/** The answer of `POST /verifications/document`, whose body is a PDF or a credential as it is. */
export const DocumentVerification = z.object({
  form: z.enum(['pdf', 'credential']),
  /** Signed here and not a byte changed since. Whether the licence stands is told by `current`. */
  genuine: z.boolean(),
  fault: DocumentFault.nullable(),
  signedBy: z.string().nullable(),
  signedAt: z.string().nullable(),
  document: CertificateDocument.nullable(),
  current: Verification.nullable(),
});
export type DocumentVerification = z.infer<typeof DocumentVerification>;

export const LicenceHistory = z.object({
  versions: z.array(
    z.object({
      version: z.number().int(),
      number: z.string(),
      event: z.enum(['issue', 'renew', 'change', 'reissue']),
      at: z.string(),
      caseId: z.string(),
      /** The act in the ledger: `GET /ledger/evidence/{actionId}` proves it. */
      actionId: z.string().nullable(),
    }),
  ),
});
export type LicenceHistory = z.infer<typeof LicenceHistory>;

const LicenceId = z.object({ licenceId: z.uuid() });
const tag = 'licences';

export const contract = {
  listMyLicences: operation({
    method: 'GET',
    path: '/licences',
    summary: 'The licences of the caller, or of the firm that the caller acts for',
    tag,
    who: { firm: DELEGATIONS, person: true },
  })
    .input(
      z.object({
        caseId: z.uuid().optional().describe('only the licence that this case issued, renewed or changed'),
        number: z
          .string()
          .min(1)
          .max(200)
          .optional()
          .describe('only the licence of this number, also an older one'),
      }),
    )
    .output(z.object({ licences: z.array(LicenceView) })),
  getLicence: operation({
    method: 'GET',
    path: '/licences/{licenceId}',
    summary: 'One licence, for its holder and for officers in scope',
    tag,
    who: { firm: DELEGATIONS, person: true, officer: caseReaders },
    errors: ['licence.unknown'],
  })
    .input(LicenceId)
    .output(LicenceView),
  getLicenceHistory: operation({
    method: 'GET',
    path: '/licences/{licenceId}/history',
    summary: 'Every version of a licence and the case it came from',
    tag,
    who: { firm: DELEGATIONS, person: true, officer: caseReaders },
    errors: ['licence.unknown'],
  })
    .input(LicenceId)
    .output(LicenceHistory),
  verifyLicence: operation({
    method: 'GET',
    path: '/verifications/{number}',
    summary: 'Whether a licence stands: valid, suspended, revoked, cancelled, expired or superseded',
    tag,
    who: 'anyone',
  })
    .input(z.object({ number: z.string().min(1).max(200) }))
    .output(Verification),
};

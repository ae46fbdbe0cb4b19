import { z } from 'zod';
import { Text } from '#platform/i18n/pure/text.ts';

/**
 * The machine-readable form of a certificate: what a verifier reads instead of the page. Signed as a whole
 * (Ed25519, JWS) and attached to the PDF. Personal data goes in only where the page shows it too.
 */
export const CertificateDocument = z.strictObject({
  schema: z.literal('onewindow/certificate/1'),
  /** The record's id in the system that issued it. */
  id: z.uuid(),
  number: z.string().min(1),
  /** The kind of licence by its catalogue code, where it has one. */
  type: z.string().min(1).optional(),
  title: Text,
  holder: z.strictObject({
    name: z.string().min(1),
    /** Unified social credit code; absent for persons. */
    uscc: z.string().length(18).optional(),
  }),
  fields: z.array(
    z.strictObject({
      key: z.string().min(1),
      label: Text,
      /** Both the same where the words have no translation, such as a name. */
      value: Text,
      /** The code behind the words, when the value comes from a list. */
      code: z.string().min(1).optional(),
    }),
  ),
  issuer: z.strictObject({ name: Text, uscc: z.string().length(18).optional() }),
  issuedOn: z.iso.date(),
  validFrom: z.iso.date(),
  /** Absent: valid until it is revoked. */
  validUntil: z.iso.date().optional(),
  /** 1 at first issue, one more at each re-issue under the same number. */
  version: z.int().min(1),
  /** Where anyone can ask whether it still stands: a signed document cannot know that. */
  verifyAt: z.url(),
  demo: z.boolean(),
});
export type CertificateDocument = z.infer<typeof CertificateDocument>;

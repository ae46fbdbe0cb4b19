import { z } from 'zod';
import { Language } from '#platform/i18n/pure/text.ts';

const line = z.string().trim().min(1).max(200);

/** What stands on a certificate's page. All texts are in the certificate's language. */
export const Certificate = z.object({
  title: line,
  subtitle: line.optional(),
  /** As printed: the licence's number or its electronic identifier. */
  number: line,
  fields: z.array(z.object({ label: line, value: z.string().trim().min(1).max(5000) })).max(60),
  /** A closing paragraph, e.g. what the holder may do under which law. */
  statement: z.string().trim().min(1).max(2000).optional(),
  /** What an office issues is called otherwise than what a licensing agency does. */
  kind: z.enum(['licence', 'paper']).default('licence'),
  issuer: line,
  /** YYYY-MM-DD */
  issuedOn: z.iso.date(),
  seal: z.object({
    ring: z.string().trim().min(1).max(40),
    centre: z.string().trim().min(1).max(20).optional(),
  }),
  /** What the QR code holds: the address of the verification page. */
  qr: z.string().min(1).max(500),
  /** Printed across every page; demo certificates always have one. */
  watermark: z.string().trim().min(1).max(40).optional(),
  language: Language,
  orientation: z.enum(['portrait', 'landscape']).default('portrait'),
});
export type Certificate = z.input<typeof Certificate>;

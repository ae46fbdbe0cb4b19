import { z } from 'zod';

/** What the signature of a compliance code is made for. */
export const COMPLIANCE_TYPE = 'ow-compliance+jws';

/** What a compliance code says by itself, short enough for a small picture. Nothing in it is not public. */
export const ComplianceClaim = z.strictObject({
  /** Unified social credit code. */
  u: z.string().length(18),
  /** Number of the report that it was made with. */
  r: z.string(),
  /** Legal date of the report. */
  d: z.iso.date(),
  /** Defaults in public view on that day. */
  p: z.int().nonnegative(),
});
export type ComplianceClaim = z.infer<typeof ComplianceClaim>;

const PATH = '/verify/compliance/';

/** What the picture holds: a page for whoever is online, the signed claim for whoever is not. */
export function complianceUrl(publicUrl: string, code: string): string {
  return `${publicUrl}${PATH}${code}`;
}

/** The signed claim out of what was scanned: the address, or the bare code. */
export function codeIn(scanned: string): string {
  const at = scanned.indexOf(PATH);
  return at < 0 ? scanned.trim() : scanned.slice(at + PATH.length).trim();
}

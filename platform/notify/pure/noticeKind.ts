import type { Digest, OutsideChannel } from './channel.ts';

/**
 * A kind of notice: what people choose channels for. Its title is the message `notices.kinds.<id>`, kept by
 * the package whose events it tells of.
 */
export interface NoticeKind {
  /** `case.todo`: two or more parts. */
  id: string;
  /** Whom it is for: applicants (persons and firms), or officers in their post. */
  audience: 'applicant' | 'officer';
  /** The law wants it told: it always stands in the inbox and is never saved up for a digest. */
  legal: boolean;
  urgent: boolean;
  /** Unless the person chose otherwise. */
  channels: readonly OutsideChannel[];
  digest: Digest;
}

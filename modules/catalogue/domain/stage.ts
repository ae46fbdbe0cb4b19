import { z } from 'zod';
import { Text } from '#platform/i18n/pure/text.ts';
import { Office, PublicNotice } from './elsewhere.ts';

/** A stage (环节) that a case passes. Whether a person or a rule passes it is declared, and chosen on adoption. */
export const Stage = z.object({
  id: z.string().regex(/^[a-z][a-zA-Z0-9]*$/),
  kind: z.enum(['acceptance', 'examination', 'decision', 'delivery']),
  title: Text,
  holder: z.object({ role: z.string(), at: z.string() }),
  /** The ways in which this stage may be decided; the first is used unless the city chooses the other. */
  decidedBy: z.array(z.enum(['rule', 'officer'])).min(1),
  /** The rule that passes the stage; anything but true hands over to the holder. */
  when: z.string().optional(),
  /** Rules by which a rule decides against the application, each citing what it rests on; tried before `when`. */
  refuseWhen: z.array(z.object({ rule: z.string(), reason: Text, basis: z.string() })).default([]),
  /** The applicant has to come in person. */
  visit: z.boolean().default(false),
  /** Reasons of art. 45 of the Permit Law (ids in law/) for which the clock may stop in this stage. */
  mayStopFor: z.array(z.string()).default([]),
  /** Done in another office's own system. */
  office: Office.optional(),
  /** A public notice, in whose time anybody may object. */
  notice: PublicNotice.optional(),
  origin: z.enum(['stated', 'law', 'assumed']).default('stated'),
});
export type Stage = z.infer<typeof Stage>;

/** How the stages of a matter are decided in a deployment. */
export type Way = 'rule' | 'officer';

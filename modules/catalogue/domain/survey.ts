import { z } from 'zod';
import { Text } from '#platform/i18n/pure/text.ts';

const Official = z.object({ role: z.string(), at: z.string() });

/**
 * A survey of the site before the decision (踏勘、勘验), by video or on site, against a list (APV-10): what is looked
 * at, in which way, by whom, and how its record is archived. Content, method and archive are part of the definition.
 */
export const Survey = z.object({
  title: Text,
  /** The stage that cannot pass before the survey is concluded. */
  stage: z.string(),
  modes: z.array(z.enum(['video', 'onsite'])).min(1),
  /** The content: looked at item by item. `by` names the party whose officer judges the item in a joint survey. */
  checklist: z
    .array(z.object({ id: z.string(), title: Text, basis: z.string().optional(), by: z.string().optional() }))
    .min(1),
  /** Who leads, and which other agencies take part (联合勘察). */
  lead: Official,
  joint: z.array(Official).default([]),
  /** Experts who give an opinion in writing (专家评审), at least so many. */
  experts: z.object({ least: z.number().int().positive(), source: z.string() }).optional(),
  recording: z.enum(['required', 'optional', 'none']),
  /** The reason for which the time to decide stands until the survey is concluded; without it the time runs on. */
  stopsFor: z.string().optional(),
  /** How long the record is kept. */
  archive: z.object({
    amount: z.number().int().positive(),
    unit: z.enum(['months', 'years']),
    source: z.string(),
  }),
  origin: z.enum(['stated', 'law', 'assumed']).default('stated'),
});
export type Survey = z.infer<typeof Survey>;

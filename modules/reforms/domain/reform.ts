import { z } from 'zod';
import { Text } from '#platform/i18n/pure/text.ts';

const Id = z.string().regex(/^[a-z][a-z0-9-]*$/);

/** What the source document says a reform saves, in absolute numbers. */
export const Claim = z.object({
  of: z.enum(['steps', 'materials', 'workdays', 'visits']),
  before: z.number().nonnegative(),
  after: z.number().nonnegative(),
  /** A percentage that the document prints, such as `-60%`; shown beside ours when they differ. */
  quoted: z
    .string()
    .regex(/^-?\d+(\.\d+)?%$/)
    .optional(),
});
export type Claim = z.infer<typeof Claim>;

/** A reform: matters and registers as data, where they come from, and what the source claims for them. */
export const Reform = z.object({
  reform: Id,
  version: z.number().int().positive(),
  title: Text,
  summary: Text,
  /** Where it comes from; an adopting city puts itself in this place. */
  place: z.string(),
  source: z.object({ document: Text, item: z.string(), rows: z.array(z.string()).min(1) }),
  /** The ordinary procedure, and the matter that is measured against it. */
  baseline: Id.optional(),
  measured: Id.optional(),
  /** Where the measured matter has tracks: the one that the figures are about. */
  track: Id.optional(),
  matters: z.array(z.string()).default([]),
  /** Bundles of matters (一件事一次办、一业一证、证照联办): of its own, and of the reforms it uses. */
  bundles: z.array(z.string()).default([]),
  /** Opening guides (行业开办指导书), made of matters of its own and of the reforms it uses. */
  guides: z.array(z.string()).default([]),
  /** What offices begin of their own accord about a firm (依职权), such as a forced deregistration. */
  proceedings: z.array(z.string()).default([]),
  /** Policies (惠企政策): what firms can have, each with stories under `stories/`. */
  policies: z.array(z.string()).default([]),
  /** Privileges (礼遇) of firms that are on a list: ways in, people, benefits. */
  privileges: z.array(z.string()).default([]),
  /** Folders of other reforms, seen from this one, whose matters its bundles name. */
  uses: z.array(z.string()).default([]),
  registers: z.array(z.string()).default([]),
  claims: z.array(Claim).default([]),
  /** Profiles of which a place has one at a time, such as when officers may visit: never two of them together. */
  exclusive: z.array(Id).default([]),
  /** The reform of another place that this one was copied from, as it was then. */
  replicatedFrom: z
    .strictObject({
      reform: Id,
      place: z.string(),
      version: z.number().int().positive(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      on: z.iso.date(),
    })
    .optional(),
});
export type Reform = z.infer<typeof Reform>;

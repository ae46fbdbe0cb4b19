import { z } from 'zod';
import { PlaceName } from '#platform/access/pure/placeName.ts';
import { operation } from '#platform/api/pure/operation.ts';
import { Text } from '#platform/i18n/pure/text.ts';

const MatterId = z.string().regex(/^[a-z][a-z0-9-]{0,79}$/);

/** A permit in force, as everybody may read it. */
export const PermitView = z.object({
  matter: z.string(),
  name: Text,
  basis: Text,
  decision: Text,
  since: z.string(),
  /** There is a guide, and it can be applied for here. */
  guide: z.boolean(),
});
export type PermitView = z.infer<typeof PermitView>;

export const PermitList = z.object({
  place: PlaceName,
  permits: z.array(PermitView),
  /** What the source of the list states as its total; null where none does. */
  statedTotal: z.number().int().nullable(),
});
export type PermitList = z.infer<typeof PermitList>;

/** One decision about a permit: that it was put on the list or taken off, by whom and why. */
export const PermitDecision = z.object({
  listed: z.boolean(),
  from: z.string(),
  reason: Text.nullable(),
  recordedAt: z.iso.datetime(),
  /** Null for what the platform did on adopting a reform. */
  recordedBy: z.string().nullable(),
});
export type PermitDecision = z.infer<typeof PermitDecision>;

/** A permit of the place, on the list or not, for the office that keeps the list. */
export const KeptPermit = z.object({
  matter: z.string(),
  name: Text,
  basis: Text,
  listed: z.boolean(),
  /** The newest first. */
  decisions: z.array(PermitDecision),
});
export type KeptPermit = z.infer<typeof KeptPermit>;

const tag = 'permits';
const keeper = { officer: ['reform-office'] } as const;
const Decision = z.object({ matter: MatterId, reason: z.string().trim().min(1).max(500) });

export const contract = {
  listPermits: operation({
    method: 'GET',
    path: '/permits',
    summary:
      'The list of permits in force, for each place that keeps one; nothing outside it may be asked for',
    tag,
    who: 'anyone',
  })
    .input(z.object({ place: z.string().max(40).optional() }))
    .output(z.object({ lists: z.array(PermitList) })),
  listKeptPermits: operation({
    method: 'GET',
    path: '/permits/kept',
    summary: 'Every permit of the place that keeps the list, on it or not, with the decisions about each',
    tag,
    who: keeper,
  })
    .input(z.object({}))
    .output(z.object({ permits: z.array(KeptPermit) })),
  listPermit: operation({
    method: 'POST',
    path: '/permits/{matter}',
    summary: 'Put a permit on the list of the place, from today',
    tag,
    who: keeper,
    errors: ['matter.unknown', 'permit.notAPermit'],
  })
    .input(Decision)
    .output(z.object({ matter: z.string(), listed: z.boolean() })),
  takePermitOff: operation({
    method: 'POST',
    path: '/permits/{matter}/removal',
    summary: 'Take a permit off the list, from today; nobody can apply for it any more',
    tag,
    who: keeper,
    errors: ['matter.unknown', 'permit.notListed'],
  })
    .input(Decision)
    .output(z.object({ matter: z.string(), listed: z.boolean() })),
};

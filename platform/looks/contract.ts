import { z } from 'zod';
import { DELEGATIONS } from '#platform/access/pure/actor.ts';
import { operation } from '#platform/api/pure/operation.ts';
import { Name } from '#platform/i18n/pure/name.ts';
import { Text } from '#platform/i18n/pure/text.ts';
import { LookedAt, Purpose } from './pure/look.ts';

/** English is null where no source gives a name. */

export const LookView = z.object({
  id: z.string(),
  at: z.string(),
  lookedAt: LookedAt,
  subjectId: z.string(),
  purpose: Purpose,
  /** Who: the officer, the post, the agency. */
  officer: z.string().nullable(),
  role: Text,
  agency: Name,
  /** The case that it belongs to or was read for. */
  case: z.object({ id: z.string(), number: z.string(), title: Text }).nullable(),
  /** What was being handled, where no case here says it. */
  matter: z.string().nullable(),
});
export type LookView = z.infer<typeof LookView>;

export const contract = {
  listLooks: operation({
    method: 'GET',
    path: '/looks',
    summary: 'Which officers read what of the firm or person that the caller acts for, newest first',
    description:
      'Cases, files, licences and calls of e-licences, each with who, when, what and for which case. Pages follow with `before`, the id of the last entry seen.',
    tag: 'looks',
    who: { firm: DELEGATIONS, person: true },
  })
    .input(
      z.object({
        about: z.uuid().optional().describe('only what belongs to this case, or this licence or file'),
        before: z.uuid().optional(),
        limit: z.coerce.number().int().min(1).max(100).default(30),
      }),
    )
    .output(z.object({ looks: z.array(LookView), more: z.boolean() })),
};

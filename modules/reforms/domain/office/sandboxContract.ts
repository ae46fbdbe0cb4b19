import { z } from 'zod';
import { PlaceName } from '#platform/access/pure/placeName.ts';
import { operation } from '#platform/api/pure/operation.ts';
import { Text } from '#platform/i18n/pure/text.ts';

const Way = z.enum(['rule', 'officer']);

/** A trial of a definition as applicant. */
export const SandboxView = z.object({
  id: z.string(),
  matter: z.string(),
  version: z.number().int(),
  title: Text,
  place: PlaceName,
  way: Way,
  /** What is tried when it is not in force yet. */
  stagedId: z.string().nullable(),
  state: z.enum(['opening', 'open', 'refused', 'closed']),
  openedAt: z.string(),
  endsAt: z.string(),
  /** Why it could not be opened, and what to do. */
  refusal: z.object({ title: z.string(), wayOut: z.string() }).nullable(),
});
export type SandboxView = z.infer<typeof SandboxView>;

const office = { officer: ['reform-office', 'catalogue-editor'] } as const;
const tag = 'reforms';
const Sandbox = z.object({ sandboxId: z.uuid() });

/** Trying a definition as applicant before it is published; entering one is `POST /sandbox/enter`, which sets a cookie. */
export const sandboxContract = {
  openSandbox: operation({
    method: 'POST',
    path: '/sandboxes',
    summary: 'Try a version in force, or a prepared one, as applicant: on a database that is thrown away',
    tag,
    who: office,
    errors: ['matter.unknown', 'staged.unknown', 'definition.noPack', 'sandbox.noMatter', 'sandbox.tooMany'],
  })
    .input(
      z.object({
        of: z.union([z.object({ matter: z.string().max(80) }), z.object({ stagedId: z.uuid() })]),
        way: Way.optional().describe('absent: as the city decides it now, else by officers'),
      }),
    )
    .output(SandboxView),
  listSandboxes: operation({
    method: 'GET',
    path: '/sandboxes',
    summary: 'Trials that are open in the reach of the office, and those of today that could not be opened',
    tag,
    who: office,
  })
    .input(z.object({}))
    .output(z.object({ sandboxes: z.array(SandboxView), atOnce: z.number().int(), hours: z.number().int() })),
  closeSandbox: operation({
    method: 'POST',
    path: '/sandboxes/{sandboxId}/closing',
    summary: 'End a trial; its database and files are dropped',
    tag,
    who: office,
    errors: ['sandbox.unknown'],
  })
    .input(Sandbox)
    .output(SandboxView),
};

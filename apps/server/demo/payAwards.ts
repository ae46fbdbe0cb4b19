import path from 'node:path';
import { z } from 'zod';
import { findOrganisationByCode } from '#modules/organisations/index.ts';
import { planOf, proposeAward, putAccount } from '#modules/payouts/index.ts';
import { operations as payouts } from '#modules/payouts/server/operations.ts';
import { type Policy, policiesInForce } from '#modules/policies/index.ts';
import { parseYaml } from '#modules/reforms/server/readYaml.ts';
import type { Actor } from '#platform/access/pure/actor.ts';
import type { Services } from '#platform/api/server/services.ts';
import { addWorkdays } from '#platform/calendar/pure/addWorkdays.ts';
import { instantOn, legalDate } from '#platform/calendar/pure/legalDate.ts';
import { sql } from '#platform/db/server/database.ts';
import { operations as cases } from '#platform/process/server/operations/operations.ts';
import { standingOf } from '#platform/process/server/standing.ts';
import type { Cast } from './cast.ts';
import type { Past } from './past.ts';

const STANDS = [
  'released',
  'closedAccount',
  'ordered',
  'approving',
  'reviewing',
  'objected',
  'noticed',
] as const;
type Stand = (typeof STANDS)[number];

const Story = z.strictObject({
  policy: z.string(),
  payer: z.string(),
  bank: z.string(),
  /** First digits of every account. */
  accounts: z.string().regex(/^\d{8}$/),
  paid: z.array(z.string().length(18)),
  stand: z.array(z.strictObject({ at: z.enum(STANDS), firms: z.number().int().positive() })),
  objection: z.strictObject({ by: z.string(), reason: z.string() }),
  claim: z.strictObject({
    by: z.string(),
    uscc: z.string(),
    policy: z.string(),
    material: z.string(),
    paper: z.string(),
  }),
});

const PERSON = sql(
  'demo_person_by_subject',
  'SELECT p.id, p.name FROM persons p JOIN person_subjects s ON s.person_id = p.id WHERE s.subject = $1',
);
/** Working days ago: what was proposed early has passed its notice, what came late is in it. */
const EARLY = 14;
const AFTER_NOTICE = 7;
const LATE = 2;

/**
 * Awards of one policy in every state that they can stand in, by the operations that everybody uses; the batch that was
 * released goes to the simulated bank when the server runs. Does nothing once the policies have ended.
 */
export async function payAwards(
  services: Services,
  { past, cast, cityFolder }: { past: Past; cast: Cast; cityFolder: string },
): Promise<void> {
  const file = path.join(cityFolder, 'payouts.yaml');
  const { value: story, problems } = parseYaml(file, file, Story);
  if (!story) throw new Error(problems.map(({ line, message }) => `${file}:${line} ${message}`).join('\n'));
  const { database, processes, covers } = services;
  const today = legalDate(services.now());
  const inForce = await policiesInForce(database, today);
  const policy = inForce.find((row) => row.policy === story.policy)?.body;
  if (!policy || !inForce.some((row) => row.policy === story.claim.policy)) return;
  const reviewer = cast.officer('reviewer', story.payer);
  const approver = cast.officer('decider', story.payer);
  const calendar = processes.calendarOf(policy.place);
  const ago = (days: number) => past.moveTo(instantOn(addWorkdays(calendar, today, -days).date, '10:20'));
  const chosen = await chooseFirms(services, story, policy);
  const caseOf = new Map<string, string>();

  async function propose(stands: readonly Stand[]): Promise<void> {
    const now = past.clock.now;
    await database.transaction(async (tx) => {
      for (const [n, { organisation, at }] of chosen.entries()) {
        if (!stands.includes(at)) continue;
        const account = `${story!.accounts}${at === 'closedAccount' ? '00010000' : String(10000018 + n * 137)}`;
        const given = { organisation, account, bank: story!.bank, source: story!.payer, by: null, now };
        await putAccount(tx, given);
        const standing = (actor: Actor, row: Parameters<typeof standingOf>[1]) =>
          standingOf(actor, row, covers);
        const context = { tx, book: processes, now, standing };
        caseOf.set(
          organisation,
          (await proposeAward(context, policy!, { organisation, actor: reviewer })).id,
        );
      }
    });
  }
  const each = async (stands: readonly Stand[], act: (caseId: string) => Promise<unknown>) => {
    for (const { organisation, at } of chosen) if (stands.includes(at)) await act(caseOf.get(organisation)!);
  };

  await ago(EARLY);
  await propose(STANDS.slice(0, STANDS.indexOf('objected')));
  await ago(AFTER_NOTICE);
  await each(STANDS.slice(0, STANDS.indexOf('reviewing')), (caseId) =>
    past.run(cases.actOnCase, reviewer, { caseId, action: 'pass', data: {} }),
  );
  const approve = (caseId: string) =>
    past.run(cases.actOnCase, approver, { caseId, action: 'approve', data: {} });
  await each(['released', 'closedAccount'], approve);
  const batch = await past.run<{ id: string }>(payouts.draftBatch, reviewer, {});
  await each(['ordered'], approve);
  await ago(LATE);
  await propose(['objected', 'noticed']);
  const objector = await database.one<{ id: string; name: string }>(PERSON, [story.objection.by]);
  await each(['objected'], (caseId) =>
    past.run(
      payouts.objectToAward,
      { kind: 'person', person: objector },
      {
        caseId,
        reason: story.objection.reason,
      },
    ),
  );
  await claim(services, story, { past, cast });
  await past.run(payouts.releaseBatch, approver, { id: batch.id });
  await past.moveTo(services.now());
}

/** Firms of the story first, then those that come first in the plan, one stand after the other. */
async function chooseFirms(services: Services, story: z.infer<typeof Story>, policy: Policy) {
  const { firms } = await planOf(services.database, policy, {
    agency: story.payer,
    day: legalDate(services.now()),
  });
  const named = firms.filter(({ uscc }) => story.paid.includes(uscc));
  const rest = firms.filter(({ uscc, amount }) => amount !== null && !story.paid.includes(uscc));
  const stands = story.stand.flatMap(({ at, firms: count }) => Array<Stand>(count).fill(at));
  const chosen: { organisation: string; at: Stand }[] = named.map(({ id }) => ({
    organisation: id,
    at: 'released',
  }));
  for (const [n, at] of stands.entries()) {
    const firm = rest[n];
    if (firm) chosen.push({ organisation: firm.id, at });
  }
  return chosen;
}

async function claim(
  { database }: Services,
  { claim: { by, uscc, policy, material, paper } }: z.infer<typeof Story>,
  { past, cast }: { past: Past; cast: Cast },
): Promise<void> {
  const person = await database.one<{ id: string; name: string }>(PERSON, [by]);
  const firm = await findOrganisationByCode(database, uscc);
  if (!firm) throw new Error(`${uscc} is not on the register`);
  const actor = { kind: 'firm' as const, person, organisation: firm.id, delegation: 'owner' as const };
  const given = await cast.upload(actor, paper);
  await past.run(payouts.submitClaim, actor, {
    policies: [policy],
    materials: { [`${policy}/${material}`]: [given] },
  });
}

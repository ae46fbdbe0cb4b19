import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operations as approvals } from '#modules/approvals/server/operations.ts';
import type { Actor } from '#platform/access/pure/actor.ts';
import type { Problem } from '#platform/errors/pure/problem.ts';
import { spreadEvents } from '#platform/jobs/server/spreadEvents.ts';
import { listOperations } from '../testing/listOperations.ts';
import { openCity, type TestCity } from '../testing/openCity.ts';
import { residentCase } from '../testing/resident.ts';
import { asFirm, BY_COMMITMENT, fillDraft, grantedCase, submission } from '../testing/teaMaker.ts';
import { inputsFor, type Victim } from './inputsFor.ts';

let city: TestCity;
let victim: Victim;
let strangers: Record<string, Actor>;
const operations = listOperations();

beforeAll(async () => {
  city = await openCity();
  const granted = await grantedCase(city);
  const [check] = await city.db.database.rows<{ case_id: string; licence_id: string }>(
    'SELECT case_id, licence_id FROM post_checks WHERE approval_case_id = $1',
    [granted.id],
  );
  const owner = await asFirm(city, 'lin-qing');
  const draft = await fillDraft(city);
  const ordinary = await city.run<unknown, { id: string; version: number }>(approvals.openDraft, owner, {
    matter: 'food-production-ordinary',
  });
  const [delegation] = await city.db.database.rows<{ id: string }>(
    "SELECT id FROM delegations WHERE organisation_id = $1 AND delegation = 'preparer'",
    [owner.organisation],
  );
  const [action] = await city.db.database.rows<{ id: string }>(
    'SELECT id FROM actions WHERE subject_id = $1 LIMIT 1',
    [granted.id],
  );
  await spreadEvents(city.db.database, [
    { name: 'regulator.push', topics: ['regulator.push'], handle: async () => {} },
  ]);
  const [delivery] = await city.db.database.rows<{ id: string }>('SELECT ref AS id FROM deliveries LIMIT 1');
  victim = {
    organisation: owner.organisation,
    uscc: '91999900MADEM0011H',
    caseId: granted.id,
    caseVersion: granted.version,
    postCheckId: check!.case_id,
    licenceId: check!.licence_id,
    draft: submission(draft),
    otherDraftId: ordinary.id,
    delegationId: delegation!.id,
    actionId: action!.id,
    deliveryId: delivery!.id,
    matter: BY_COMMITMENT,
  };
  strangers = {
    'the owner of another firm': await city.as('ma-cheng'),
    'a citizen': await city.as('zhao-yinuo'),
    'a reviewer of another agency': await city.as('tang-ning'),
    'an inspector of another district': await city.as('jiang-bo'),
    'a reviewer of another city': await city.as('cen-yu'),
    'a system administrator': await city.as('shu-heng'),
  };
});
afterAll(() => city.close());

const REFUSALS = [
  'access.signInNeeded',
  'access.denied',
  'notFound',
  'case.unknown',
  'draft.unknown',
  'licence.unknown',
  'delivery.unknown',
  'payment.noBatch',
  'conversation.unknown',
  'prereview.unknown',
  'spokesperson.noDraft',
  'briefing.unknown',
  'ledger.actionUnknown',
];

async function outcome(
  name: string,
  actor: Actor,
  input: unknown,
): Promise<{ refused?: string; answer?: unknown }> {
  const { procedure } = operations.find((operation) => operation.name === name)!;
  try {
    return { answer: await city.run(procedure, actor, input) };
  } catch (error) {
    return { refused: (error as Problem).code };
  }
}

describe('every operation refuses strangers', () => {
  it('knows an input for each operation, so that none is left out', () => {
    const inputs = inputsFor(victim);
    expect(operations.map(({ name }) => name).filter((name) => !(name in inputs))).toEqual([]);
    expect(Object.keys(inputs).filter((name) => !operations.some((one) => one.name === name))).toEqual([]);
  });

  it('asks nobody in particular to sign in, unless it is for anyone', async () => {
    for (const { name, meta } of operations) {
      if (meta.who === 'anyone') continue;
      const { refused } = await outcome(name, { kind: 'anyone' }, inputsFor(victim)[name]!.input);
      expect(`${name}: ${refused}`).toBe(`${name}: access.signInNeeded`);
    }
  });

  it('gives another firm, another agency, another place nothing of the victim’s', async () => {
    for (const [who, actor] of Object.entries(strangers)) {
      for (const { name, meta } of operations) {
        const { input, own, openTo } = inputsFor(victim)[name]!;
        if (meta.who === 'anyone' || openTo?.includes(who)) continue;
        const { refused, answer } = await outcome(name, actor, input);
        if (own) {
          // What is about oneself answers everybody, or says what is wrong with it, but only with what is theirs.
          const text = JSON.stringify(answer ?? null);
          for (const secret of [victim.caseId, victim.licenceId, victim.organisation, victim.draft.draftId]) {
            expect(text.includes(secret), `${who} sees ${secret} by ${name}`).toBe(false);
          }
        } else {
          expect(REFUSALS, `${who} by ${name}: ${refused ?? 'answered'}`).toContain(refused);
        }
      }
    }
  });

  it('left the victim’s things as they were', async () => {
    const owner = await city.as('lin-qing');
    const mine = await outcome('approvals.getDraft', owner, { draftId: victim.draft.draftId });
    expect(mine.refused).toBeUndefined();
    const [{ version }] = (await city.db.database.rows('SELECT version FROM cases WHERE id = $1', [
      victim.caseId,
    ])) as [{ version: number }];
    expect(version).toBe(victim.caseVersion);
  });
});

describe('what a natural person applied for is theirs alone', () => {
  let own: Victim;
  let others: Record<string, Actor>;

  beforeAll(async () => {
    const resident = await city.as('zhao-yinuo');
    const granted = await residentCase(city, resident);
    const [licence] = await city.db.database.rows<{ id: string }>(
      'SELECT id FROM licences WHERE case_id = $1',
      [granted.id],
    );
    const [action] = await city.db.database.rows<{ id: string }>(
      'SELECT id FROM actions WHERE subject_id = $1 LIMIT 1',
      [granted.id],
    );
    const open = (matter: string) =>
      city.run<unknown, { id: string; version: number }>(approvals.openDraft, resident, { matter });
    const draft = await open('school-enrolment');
    const other = await open('newborn-registration');
    own = {
      ...victim,
      caseId: granted.id,
      caseVersion: granted.version,
      postCheckId: granted.id,
      licenceId: licence!.id,
      draft: { ...victim.draft, draftId: draft.id, expectedVersion: draft.version },
      otherDraftId: other.id,
      actionId: action!.id,
    };
    const { 'a citizen': _, ...elsewhere } = strangers;
    others = {
      ...elsewhere,
      'a firm': await city.as('lin-qing'),
      'another citizen': await city.as('gu-wenyuan'),
    };
  });

  it('no firm, no other person, no officer elsewhere reaches case, draft, result or proof', async () => {
    const secrets = [own.caseId, own.licenceId, own.draft.draftId, own.otherDraftId, own.actionId];
    const inputs = inputsFor(own);
    let tried = 0;
    for (const [who, actor] of Object.entries(others)) {
      for (const { name, meta } of operations) {
        const { input, own: answersAll } = inputs[name]!;
        const aimed = secrets.some((secret) => JSON.stringify(input).includes(secret));
        if (meta.who === 'anyone' || !(aimed || answersAll)) continue;
        tried += 1;
        const { refused, answer } = await outcome(name, actor, input);
        if (aimed && !answersAll)
          expect(REFUSALS, `${who} by ${name}: ${refused ?? 'answered'}`).toContain(refused);
        const text = JSON.stringify(answer ?? null);
        for (const secret of secrets) expect(text.includes(secret), `${who} by ${name}`).toBe(false);
      }
    }
    expect(tried).toBeGreaterThan(operations.length);
  });

  it('while they themselves have all of it', async () => {
    const resident = await city.as('zhao-yinuo');
    const inputs = inputsFor(own);
    for (const name of [
      'cases.getCase',
      'cases.getTimeline',
      'approvals.getApplication',
      'approvals.getDraft',
      'approvals.checkDraft',
      'licences.getLicence',
      'correspondence.listMessages',
      'decisions.listPapers',
      'counters.findIntake',
      'bundles.findEvent',
      'sharing.listCaseShares',
    ]) {
      const { refused } = await outcome(name, resident, inputs[name]!.input);
      expect(`${name}: ${refused ?? 'answered'}`).toBe(`${name}: answered`);
    }
    const { answer } = await outcome('licences.listMyLicences', resident, {});
    expect(answer).toMatchObject({
      licences: [{ id: own.licenceId, holderName: '赵一诺', holderUscc: null }],
    });
  });

  it('who scans the code learns that it stands, not whose it is nor what for; an officer who looks is listed', async () => {
    const [{ number }] = (await city.db.database.rows('SELECT number FROM licences WHERE id = $1', [
      own.licenceId,
    ])) as [{ number: string }];
    const { answer } = await outcome('licences.verifyLicence', { kind: 'anyone' }, { number });
    expect(answer).toMatchObject({ status: 'valid', holderName: '赵**', holderUscc: null, fields: [] });
    const officer = await city.as('fang-ruoxi');
    const seen = await outcome('approvals.getApplication', officer, { caseId: own.caseId });
    expect(JSON.stringify(seen.answer)).toContain('赵一诺');
    const queue = await outcome('cases.getDeskCase', officer, { caseId: own.caseId });
    expect(queue.answer).toMatchObject({ applicantName: '赵**' });
    const looks = await outcome('looks.listLooks', await city.as('zhao-yinuo'), { about: own.caseId });
    expect(looks.answer).toMatchObject({ looks: [{ officer: '方若溪' }, { lookedAt: 'application' }] });
  });
});

import { call } from '@orpc/server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type DemoCity, demoCity } from '#modules/identity/testing/demoCity.ts';
import type { Actor, Delegation } from '#platform/access/pure/actor.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import type { Problem } from '#platform/errors/pure/problem.ts';
import { findOrganisationByUscc } from './findOrganisationByUscc.ts';
import { getOrganisation } from './getOrganisation.ts';
import { grantDelegation } from './grantDelegation.ts';
import { listDelegations } from './listDelegations.ts';
import { listMyOrganisations } from './listMyOrganisations.ts';
import { mayActFor } from './mayActFor.ts';
import { revokeDelegation } from './revokeDelegation.ts';

const TEA = '91999900MADEM0011H';
const ACCOUNTANTS = '91999900MADEM002X9';
const NOODLES = '91999900MADEM00389';
const FERRY = '91999900MADEM00F6F';
const TODAY = '2026-11-22';

let city: DemoCity;
let tea: string;
beforeAll(async () => {
  city = await demoCity();
  tea = await firm(TEA);
});
afterAll(() => city.close());
beforeEach(() => city.setNow('2026-11-22T02:00:00Z'));

async function firm(uscc: string): Promise<string> {
  return (await city.database.one<{ id: string }>('SELECT id FROM organisations WHERE uscc = $1', [uscc])).id;
}

const person = (name: string) => ({ id: city.people.get(name)!, name });
const as = (actor: Actor) => ({ context: city.as(actor) });
const forFirm = (name: string, organisation: string, delegation: Delegation = 'owner') =>
  as({ kind: 'firm', person: person(name), organisation, delegation });
const officer = (agency: string, place: string, role = 'reviewer') =>
  as({ kind: 'officer', person: person('tang-ning'), post: { role, agency, place } });

const zhao = { name: '赵一诺', mobile: '12000000011' };
const grant = (more: object = {}) => ({
  organisation: tea,
  person: zhao,
  delegation: 'preparer' as const,
  validTo: '2026-12-31',
  ...more,
});
const may = (name: string, what: 'fill' | 'submit' | 'sign' | 'receive' | 'delegate', on = TODAY) =>
  mayActFor(city.database, person(name).id, tea, what, on);

describe('a granted delegation', () => {
  it('lets a preparer fill until the last day, and is written into the ledger', async () => {
    expect(await may('zhao-yinuo', 'fill')).toBe(false);
    const { id } = await call(grantDelegation, grant(), forFirm('lin-qing', tea));
    expect(await may('zhao-yinuo', 'fill')).toBe(true);
    expect(await may('zhao-yinuo', 'submit')).toBe(false);
    expect(await may('zhao-yinuo', 'sign')).toBe(false);
    expect(await may('zhao-yinuo', 'fill', '2026-12-31')).toBe(true);
    expect(await may('zhao-yinuo', 'fill', '2027-01-01')).toBe(false);
    const act = await city.database.one<object>(
      `SELECT name, actor_id, capacity, body FROM actions WHERE body->>'id' = $1`,
      [id],
    );
    expect(act).toMatchObject({
      name: 'grantDelegation',
      actor_id: person('lin-qing').id,
      capacity: { kind: 'firm', organisation: tea, delegation: 'owner' },
      body: { person: person('zhao-yinuo').id, delegation: 'preparer', validTo: '2026-12-31' },
    });
    expect(JSON.stringify(act)).not.toContain('赵一诺');
  });

  it('is in force no longer from the moment it is revoked', async () => {
    const listed = await call(listDelegations, { organisation: tea }, forFirm('lin-qing', tea));
    const his = listed.find((row) => row.person.id === person('zhao-yinuo').id)!;
    expect(his).toMatchObject({ inForce: true, actions: ['revoke'], person: { mobile: '120****0011' } });
    await call(revokeDelegation, { organisation: tea, id: his.id }, forFirm('lin-qing', tea));
    expect(await may('zhao-yinuo', 'fill')).toBe(false);
    const mine = await call(
      listMyOrganisations,
      undefined,
      as({ kind: 'person', person: person('zhao-yinuo') }),
    );
    expect(mine).toEqual([]);
    await expect(
      call(revokeDelegation, { organisation: tea, id: his.id }, forFirm('lin-qing', tea)),
    ).rejects.toThrow('organisations.alreadyRevoked');
  });

  it('lets an agent do what it says and nothing else, as long as the agent firm has him', async () => {
    const he = person('he-min').id;
    expect([await may('he-min', 'submit'), await may('he-min', 'sign')]).toEqual([true, false]);
    const noodles = await firm(NOODLES);
    expect(await mayActFor(city.database, he, noodles, 'fill', TODAY)).toBe(true);
    expect(await mayActFor(city.database, he, noodles, 'submit', TODAY)).toBe(false);
    const own = await call(
      listDelegations,
      { organisation: await firm(ACCOUNTANTS) },
      forFirm('su-ming', await firm(ACCOUNTANTS)),
    );
    const tie = own.find((row) => row.person.id === he)!;
    await call(
      revokeDelegation,
      { organisation: await firm(ACCOUNTANTS), id: tie.id },
      forFirm('su-ming', await firm(ACCOUNTANTS)),
    );
    expect(await may('he-min', 'submit')).toBe(false);
    const rested = await call(listDelegations, { organisation: tea }, forFirm('lin-qing', tea));
    expect(rested.find((row) => row.person.id === he)).toMatchObject({
      inForce: false,
      why: 'resting',
      revokedAt: null,
      agentOrganisation: { uscc: ACCOUNTANTS },
    });
  });
});

describe('what cannot be granted', () => {
  const refused = (input: ReturnType<typeof grant>, by = forFirm('lin-qing', tea)) =>
    call(grantDelegation, input, by).then(
      () => 'granted',
      (error: Problem) => [error.message, ...(error.fields ?? []).map(({ code }) => code)].join(' '),
    );

  it.each([
    [
      'a name and a number of two people',
      { person: { ...zhao, name: '周小禾' } },
      'organisations.personNotFound',
    ],
    [
      'a second time',
      { person: { name: '周小禾', mobile: '12000000002' } },
      'organisations.alreadyDelegated',
    ],
    ['until yesterday', { validTo: '2026-11-21' }, 'form.invalid organisations.endsBeforeToday'],
    ['to an agent who may do nothing', { delegation: 'agent' }, 'form.invalid organisations.agentMayNothing'],
    [
      'to a preparer of another firm',
      { agentOrganisation: NOODLES },
      'form.invalid organisations.preparerOfOtherFirm',
    ],
    ['to an agent of an unknown firm', agent('91999900MADEM00G4A'), 'organisations.agentFirmNotFound'],
    ['to an agent of the firm itself', agent(TEA), 'organisations.agentFirmNotFound'],
    ['to an agent of a firm that does not have him', agent(NOODLES), 'organisations.agentNotOfFirm'],
  ])('%s', async (_what, more, expected) => expect(await refused(grant(more))).toBe(expected));

  function agent(agentOrganisation: string) {
    return { delegation: 'agent' as const, may: ['fill' as const], agentOrganisation };
  }

  it('by anybody but an owner of this very firm', async () => {
    const noodles = await firm(NOODLES);
    for (const by of [
      forFirm('zhou-xiaohe', tea, 'preparer'),
      forFirm('he-min', tea, 'agent'),
      forFirm('ma-cheng', noodles),
      officer('yunxi-approval', 'yunxi'),
      as({ kind: 'person', person: person('lin-qing') }),
    ]) {
      expect(await refused(grant(), by)).toBe('access.denied');
    }
    expect(await refused(grant(), as({ kind: 'anyone' }))).toBe('access.signInNeeded');
    expect(
      await city.database.rows('SELECT id FROM delegations WHERE person_id = $1 AND revoked_at IS NULL', [
        person('zhao-yinuo').id,
      ]),
    ).toEqual([]);
  });
});

describe('what cannot be revoked', () => {
  const owner = () =>
    city.database.one<{ id: string }>(
      "SELECT id FROM delegations WHERE organisation_id = $1 AND delegation = 'owner' AND person_id = $2",
      [tea, person('lin-qing').id],
    );

  it('the last owner', async () => {
    const { id } = await owner();
    const listed = await call(listDelegations, { organisation: tea }, forFirm('lin-qing', tea));
    expect(listed.find((row) => row.id === id)?.actions).toEqual([]);
    await expect(call(revokeDelegation, { organisation: tea, id }, forFirm('lin-qing', tea))).rejects.toThrow(
      'organisations.lastOwner',
    );
  });

  it('both of two owners, when they remove each other at the same moment', async () => {
    const noodles = await firm(NOODLES);
    const second = newId();
    await city.database.rows(
      `INSERT INTO delegations (id, organisation_id, person_id, delegation, granted_by, granted_at, valid_from)
       VALUES ($1, $2, $3, 'owner', 'system:pack', now(), '2025-01-01')`,
      [second, noodles, person('zhao-yinuo').id],
    );
    const first = await city.database.one<{ id: string }>(
      "SELECT id FROM delegations WHERE organisation_id = $1 AND delegation = 'owner' AND id <> $2",
      [noodles, second],
    );
    const results = await Promise.allSettled([
      call(revokeDelegation, { organisation: noodles, id: second }, forFirm('ma-cheng', noodles)),
      call(revokeDelegation, { organisation: noodles, id: first.id }, forFirm('zhao-yinuo', noodles)),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results.find((one) => one.status === 'rejected')?.reason.message).toBe('organisations.lastOwner');
  });

  it('what belongs to others, or to another firm', async () => {
    const { id } = await owner();
    const noodles = await firm(NOODLES);
    const zhou = forFirm('zhou-xiaohe', tea, 'preparer');
    await expect(call(revokeDelegation, { organisation: tea, id }, zhou)).rejects.toThrow('access.denied');
    const ma = forFirm('ma-cheng', noodles);
    await expect(call(revokeDelegation, { organisation: tea, id }, ma)).rejects.toThrow('access.denied');
    await expect(call(revokeDelegation, { organisation: noodles, id }, ma)).rejects.toThrow('notFound');
  });

  it('but a preparer may give up their own, and sees only that one', async () => {
    const zhou = forFirm('zhou-xiaohe', tea, 'preparer');
    const listed = await call(listDelegations, { organisation: tea }, zhou);
    expect(listed.map((row) => [row.person.name, row.actions])).toEqual([['周小禾', ['revoke']]]);
    await call(revokeDelegation, { organisation: tea, id: listed[0]!.id }, zhou);
    expect(await may('zhou-xiaohe', 'fill')).toBe(false);
  });
});

describe('who sees an organisation', () => {
  it('its own people, and officers in whose place it is registered', async () => {
    for (const seeing of [
      forFirm('lin-qing', tea),
      as({ kind: 'person', person: person('lin-qing') }),
      officer('yunxi-approval', 'yunxi'),
      officer('chashan-market', 'yunxi-chashan', 'inspector'),
    ]) {
      const seen = await call(getOrganisation, { id: tea }, seeing);
      expect(seen).toMatchObject({ uscc: TEA, name: '云溪市青峰茶业有限公司', place: 'yunxi-chashan' });
    }
    const byCode = { uscc: ' 91999900 madem0011h ' };
    expect((await call(findOrganisationByUscc, byCode, officer('yunxi-market', 'yunxi'))).id).toBe(tea);
  });

  it('not strangers, other firms, other districts and other cities', async () => {
    for (const stranger of [
      as({ kind: 'person', person: person('zhao-yinuo') }),
      forFirm('shi-lei', await firm('91999900MADEM0070L')),
      officer('linjiang-market', 'yunxi-linjiang'),
      officer('lanchuan-approval', 'lanchuan'),
    ]) {
      await expect(call(getOrganisation, { id: tea }, stranger)).rejects.toThrow('access.denied');
      await expect(call(findOrganisationByUscc, { uscc: TEA }, stranger)).rejects.toThrow('access.denied');
    }
    const yunxi = officer('yunxi-approval', 'yunxi');
    await expect(call(findOrganisationByUscc, { uscc: FERRY }, yunxi)).rejects.toThrow('access.denied');
    await expect(call(getOrganisation, { id: newId() }, yunxi)).rejects.toThrow('notFound');
    await expect(call(getOrganisation, { id: tea }, as({ kind: 'anyone' }))).rejects.toThrow(
      'access.signInNeeded',
    );
    await expect(
      call(listDelegations, { organisation: tea }, forFirm('ma-cheng', await firm(NOODLES))),
    ).rejects.toThrow('access.denied');
  });
});

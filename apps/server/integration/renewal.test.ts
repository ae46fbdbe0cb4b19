import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LicenceView } from '#modules/licences/contract.ts';
import { operations as licences } from '#modules/licences/server/operations.ts';
import type { RenewalLine, RenewalView } from '#modules/renewals/contract.ts';
import { sweepRenewals } from '#modules/renewals/index.ts';
import { operations as renewals } from '#modules/renewals/server/operations.ts';
import { operations as surveys } from '#modules/surveys/server/operations.ts';
import type { Actor } from '#platform/access/pure/actor.ts';
import { appoint } from '#platform/access/server/posts.ts';
import type { CaseView } from '#platform/process/pure/caseView.ts';
import { operations as cases } from '#platform/process/server/operations/operations.ts';
import { operations as registers } from '#platform/registers/server/operations/operations.ts';
import { issuedSoThatItEndsIn, issueLongAgo } from '../demo/issueLongAgo.ts';
import { openPast } from '../demo/past.ts';
import { type NoticeDesk, openNoticeDesk } from '../testing/noticeDesk.ts';
import { openCity, type TestCity } from '../testing/openCity.ts';
import { uploadFile } from '../testing/teaMaker.ts';

const FIRM = 'ma-cheng';
const WINDOW = 'chen-xiaowen';
/** The licence of these tests ends on this day. */
const ENDS = '2026-12-28';
const at = (date: string, time = '09:00') => `${date}T${time}:00+08:00`;

let city: TestCity;
let desk: NoticeDesk;

async function fresh(): Promise<void> {
  city = await openCity(at('2026-11-27'));
  desk = openNoticeDesk(city);
  const past = openPast(city.services);
  past.clock.now = issuedSoThatItEndsIn(0, ENDS);
  await issueLongAgo(city.db.database, past, async (owner) => {
    if (owner.kind !== 'firm') throw new Error('a firm');
    return uploadFile(city, owner.organisation);
  });
}
async function as<O>(person: string, operation: { '~orpc': unknown }, input: unknown = {}): Promise<O> {
  return city.run<unknown, O>(operation, await city.as(person), input);
}
const mine = async () => (await as<{ renewals: RenewalLine[] }>(FIRM, renewals.listMyRenewals)).renewals;
const see = (caseId: string, person = WINDOW) => as<RenewalView>(person, renewals.getRenewal, { caseId });
const act = (person: string, caseId: string, action: string, data: object = {}) =>
  as<CaseView>(person, cases.actOnCase, { caseId, action, data });
const held = async () =>
  (await as<{ licences: LicenceView[] }>(FIRM, licences.listMyLicences)).licences.find(
    ({ type }) => type === 'food-business-licence',
  )!;
async function sweepOn(date: string) {
  await city.moveTo(at(date));
  return sweepRenewals(city.services);
}
const means = async () =>
  city.db.database.rows<{ n: number; means: string; on: string }>(
    `SELECT n, means, to_char(at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') AS on FROM renewal_reminders ORDER BY n, means`,
  );

describe('a renewal that the firm only confirms', () => {
  let caseId = '';
  beforeAll(fresh);
  afterAll(() => city.close());

  it('is found on the day a month before, and reminds by the official account, once [APV-09.r2]', async () => {
    expect(await sweepOn('2026-11-27')).toEqual({ opened: 0, reminded: 0 });
    expect(await sweepOn('2026-11-28')).toEqual({ opened: 1, reminded: 0 });
    expect(await sweepOn('2026-11-28')).toEqual({ opened: 0, reminded: 0 });
    const [found] = await mine();
    expect(found).toMatchObject({ validTo: ENDS, asks: true });
    caseId = found!.caseId;
    expect(await means()).toEqual([{ n: 0, means: 'official-account', on: '2026-11-28' }]);
    await desk.deliver();
    const told = (await desk.told(caseId)).filter(({ person }) => person === FIRM);
    expect(told.map(({ kind }) => kind)).toEqual(['renewal.official-account']);
  });

  it('reminds a week before by text message and gives a person a call to make [APV-09.r3]', async () => {
    expect(await sweepOn('2026-12-20')).toEqual({ opened: 0, reminded: 0 });
    expect(await sweepOn('2026-12-21')).toEqual({ opened: 0, reminded: 1 });
    expect(await sweepOn('2026-12-22')).toEqual({ opened: 0, reminded: 0 });
    expect((await means()).slice(1)).toEqual([{ n: 1, means: 'sms', on: '2026-12-21' }]);
    const shown = await see(caseId);
    expect(shown.case).toMatchObject({ state: 'calling', holder: 'window' });
    const called = await as<CaseView>(WINDOW, renewals.recordCall, { caseId, outcome: 'willAnswer' });
    expect(called.state).toBe('awaiting');
    expect((await see(caseId)).callOutcome).toBe('willAnswer');
  });

  it('files nothing without consent [APV-09.r6]', async () => {
    await expect(as(WINDOW, renewals.fileRenewal, { caseId, answers: {} })).rejects.toMatchObject({
      code: 'case.actionNotPossible',
    });
    await expect(as(WINDOW, renewals.prepareRenewal, { caseId })).rejects.toMatchObject({
      code: 'renewal.noConsent',
    });
    expect((await see(caseId)).approvalCaseId).toBeNull();
  });

  it('asks two questions, and a yes needs both answers [APV-09.r5]', async () => {
    const { questions } = await see(caseId, FIRM);
    expect(Object.keys(questions)).toEqual(['renew', 'changed']);
    await expect(
      as(FIRM, renewals.answerRenewal, { caseId, renew: true, changed: null }),
    ).rejects.toMatchObject({ code: 'renewal.changedMissing' });
    await expect(
      as('lin-qing', renewals.answerRenewal, { caseId, renew: true, changed: false }),
    ).rejects.toMatchObject({ code: 'access.denied' });
    const after = await as<CaseView>(FIRM, renewals.answerRenewal, { caseId, renew: true, changed: false });
    expect(after.state).toBe('preparing');
    expect((await see(caseId)).answer).toMatchObject({
      renew: true,
      changed: false,
      by: '马成',
      through: 'page',
    });
  });

  it('is filed by the officer, decided without a survey, delivered free: four zeros [APV-09.r4] [APV-09.r7]', async () => {
    const { answers } = await as<{ answers: Record<string, unknown> }>(WINDOW, renewals.prepareRenewal, {
      caseId,
    });
    expect(answers).toMatchObject({ items: '热食类制售', changed: 'no' });
    await as(WINDOW, renewals.fileRenewal, { caseId, answers: {} });
    const { approvalCaseId: approval } = await see(caseId);
    expect((await act(WINDOW, approval!, 'accept')).state).toBe('decision');
    expect((await act('fang-ruoxi', approval!, 'grant')).outcome).toBe('granted');
    const surveyed = await city.db.database.rows('SELECT 1 FROM surveys');
    expect(surveyed).toHaveLength(0);
    expect(await held()).toMatchObject({ validTo: '2031-12-28', status: 'valid' });
    await desk.deliver();
    expect((await see(caseId)).case.state).toBe('delivering');
    await expect(as(WINDOW, renewals.deliverRenewal, { caseId, means: 'pickup' })).rejects.toMatchObject({
      code: 'renewal.otherMeans',
    });
    const done = await as<CaseView>(WINDOW, renewals.deliverRenewal, { caseId, means: 'door' });
    expect(done.outcome).toBe('renewed');
    const { effort, nodes } = await see(caseId, FIRM);
    expect(effort).toEqual({ applications: 0, materials: 0, trips: 0, waits: 0 });
    expect(nodes.map(({ id, state }) => `${id} ${state}`)).toEqual([
      'remind done',
      'call done',
      'prepare done',
      'decide done',
      'deliver done',
    ]);
  });
});

describe('changed conditions and a named owner', () => {
  let caseId = '';
  let second: Actor;
  beforeAll(async () => {
    await fresh();
    const owner = { code: 'prepare', matter: 'food-business-renewal', node: 'prepare', owner: '陈晓雯' };
    await as('ye-lan', registers.writeEntry, { name: 'renewal-owners', place: 'yunxi', body: owner });
    const gao = await city.as('gao-yuan');
    if (gao.kind !== 'officer') throw new Error('an officer');
    const post = { role: 'window', agency: 'yunxi-approval', place: 'yunxi' };
    const held = { ...post, person: gao.person.id, validFrom: '2025-01-01', validTo: null };
    await city.db.database.transaction((tx) => appoint(tx, held));
    second = { ...gao, post };
    await sweepOn('2026-11-28');
    caseId = (await mine())[0]!.caseId;
  });
  afterAll(() => city.close());

  it('only the named owner files [APV-09.r7]', async () => {
    await as(FIRM, renewals.answerRenewal, { caseId, renew: true, changed: true });
    const file = (actor: Actor) => city.run(renewals.fileRenewal, actor, { caseId, answers: {} });
    await expect(file(second)).rejects.toMatchObject({
      code: 'renewal.otherOwner',
      params: { name: '陈晓雯' },
    });
    const shown = await city.run<unknown, RenewalView>(renewals.getRenewal, second, { caseId });
    expect(shown.case.allowed).toEqual([]);
    expect(shown.nodes.find(({ id }) => id === 'prepare')?.owner).toBe('陈晓雯');
    await file(await city.as(WINDOW));
  });

  it('is decided only after the survey [APV-09.r7]', async () => {
    const { approvalCaseId: approval } = await see(caseId);
    expect((await act(WINDOW, approval!, 'accept')).state).toBe('review');
    await expect(act('xu-mingyuan', approval!, 'pass')).rejects.toMatchObject({
      code: 'survey.notConcluded',
    });
    const survey = await as<CaseView>('xu-mingyuan', surveys.scheduleSurvey, {
      caseId: approval,
      mode: 'onsite',
      at: '2026-11-30T02:00:00Z',
    });
    await as('xu-mingyuan', surveys.beginSurvey, { caseId: survey.id });
    for (const item of ['layout', 'hygiene']) {
      await as('xu-mingyuan', surveys.recordFinding, { caseId: survey.id, item, result: 'met' });
    }
    await as('xu-mingyuan', surveys.endLive, { caseId: survey.id });
    await as('xu-mingyuan', surveys.concludeSurvey, { caseId: survey.id });
    expect((await act('xu-mingyuan', approval!, 'pass')).state).toBe('decision');
  });

  it('applied for thirty days before the end and not decided, it counts as granted the day after (Permit Law art. 50)', async () => {
    const { approvalCaseId: approval } = await see(caseId);
    const clock = (await as<CaseView>(FIRM, cases.getCase, { caseId: approval })).clocks.find(
      ({ name }) => name === 'renewal',
    );
    expect(clock).toMatchObject({ dueOn: ENDS, source: 'permit.renewal-application' });
    await city.moveTo(at(ENDS, '23:59'));
    expect((await as<CaseView>(FIRM, cases.getCase, { caseId: approval })).outcome).toBeNull();
    await city.moveTo(at('2026-12-29', '00:01'));
    expect((await as<CaseView>(FIRM, cases.getCase, { caseId: approval })).outcome).toBe('granted');
    expect(await held()).toMatchObject({ validTo: '2031-12-28', status: 'valid' });
    const acts = await city.db.database.rows<{ name: string; actor_id: string }>(
      "SELECT name, actor_id FROM actions WHERE subject_type = 'case' AND subject_id = $1 ORDER BY seq DESC LIMIT 1",
      [approval],
    );
    expect(acts).toEqual([{ name: 'deemRenewed', actor_id: 'system:clock' }]);
  });
});

describe('whoever declines or says nothing', () => {
  beforeAll(fresh);
  afterAll(() => city.close());

  it('is left alone, and it is on record; late filing is not protected by silence [APV-09.r6]', async () => {
    await sweepOn('2026-12-21');
    const { caseId } = (await mine())[0]!;
    await sweepRenewals(city.services);
    const said = { caseId, outcome: 'consented', spokeWith: '马成', changed: false };
    await expect(as(WINDOW, renewals.recordCall, { ...said, spokeWith: '' })).rejects.toMatchObject({
      code: 'form.invalid',
    });
    await as(WINDOW, renewals.recordCall, said);
    expect((await see(caseId)).answer).toMatchObject({ by: '马成', through: 'phone', renew: true });
    await as(WINDOW, renewals.fileRenewal, { caseId, answers: {} });
    const { approvalCaseId: approval } = await see(caseId);
    const { clocks } = await as<CaseView>(FIRM, cases.getCase, { caseId: approval });
    expect(clocks.map(({ name }) => name)).not.toContain('renewal');
  });

  it('no answer until the end: the case ends by itself, nothing was filed', async () => {
    await city.close();
    await fresh();
    await sweepOn('2026-11-28');
    const { caseId } = (await mine())[0]!;
    await sweepOn('2026-12-21');
    await city.moveTo(at(ENDS, '23:59'));
    expect((await mine())[0]).toMatchObject({ outcome: null });
    await city.moveTo(at('2026-12-29', '00:01'));
    expect((await mine())[0]).toMatchObject({ outcome: 'silent' });
    expect((await see(caseId)).approvalCaseId).toBeNull();
    expect(await sweepRenewals(city.services)).toEqual({ opened: 0, reminded: 0 });
  });
});

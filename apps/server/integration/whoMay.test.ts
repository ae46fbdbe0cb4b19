import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getApplication } from '#modules/approvals/server/getApplication.ts';
import { findLicenceByCase, reviseLicence, setLicenceStatus } from '#modules/licences/index.ts';
import { recordVisit } from '#modules/supervision/server/recordVisit.ts';
import type { Actor } from '#platform/access/pure/actor.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import type { FileRow } from '#platform/files/server/fileRow.ts';
import type { CaseView } from '#platform/process/pure/caseView.ts';
import type { QueuePage } from '#platform/process/pure/queue.ts';
import { actOnCase } from '#platform/process/server/operations/actOnCase.ts';
import { getCase } from '#platform/process/server/operations/getCase.ts';
import { listQueue } from '#platform/process/server/operations/listQueue.ts';
import { mayReadFile } from '../http/fileDoor.ts';
import { openNoticeDesk } from '../testing/noticeDesk.ts';
import { openCity, type TestCity } from '../testing/openCity.ts';
import { ordinaryCase } from '../testing/ordinaryCase.ts';
import { grantedCase } from '../testing/teaMaker.ts';

type Officer = Extract<Actor, { kind: 'officer' }>;

let city: TestCity;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

const officer = async (id: string) => (await city.as(id)) as Officer;
const act = (actor: Actor, caseId: string, action: string, data?: object) =>
  city.run<unknown, CaseView>(actOnCase, actor, { caseId, action, data });
const checkOf = async (approval: CaseView) => {
  const { id } = await city.db.database.one<{ id: string }>(
    'SELECT case_id AS id FROM post_checks WHERE approval_case_id = $1',
    [approval.id],
  );
  return id;
};

describe('one person in two posts', () => {
  it('does not decide on what they examined, and is not offered it; a colleague decides', async () => {
    const caseId = await ordinaryCase(city);
    const [clerk, reviewer, decider] = [
      await officer('chen-xiaowen'),
      await officer('xu-mingyuan'),
      await officer('fang-ruoxi'),
    ];
    await act(clerk, caseId, 'accept');
    await act(clerk, caseId, 'pass');
    const reason = { reason: '场所与污染源距离不足' };
    expect(await act(reviewer, caseId, 'proposeRefusal', reason)).toMatchObject({ state: 'decision' });
    const both: Officer = { ...reviewer, post: decider.post };
    const offered = async (actor: Actor) =>
      (await city.run<unknown, CaseView>(getCase, actor, { caseId })).allowed.map(({ name }) => name);
    expect(await offered(both)).toEqual([]);
    expect(await offered(decider)).toEqual(['pass', 'refuse']);
    const refusal = { ...reason, remedies: '六十日内可以申请行政复议' };
    for (const action of ['pass', 'refuse']) {
      await expect(act(both, caseId, action, refusal)).rejects.toMatchObject({ code: 'case.ownWork' });
    }
    expect((await act(decider, caseId, 'refuse', refusal)).outcome).toBe('refused');
  });
});

describe('a post in one district of its agency', () => {
  it('has in its queue what lies in that district, and no more than it may open', async () => {
    const caseId = await ordinaryCase(city);
    const clerk = await officer('chen-xiaowen');
    const queue = async (place: string) => {
      const there: Officer = { ...clerk, post: { ...clerk.post, place } };
      const { rows } = await city.run<unknown, QueuePage>(listQueue, there, { size: 100 });
      return rows.some((row) => row.caseId === caseId);
    };
    expect(await queue('yunxi')).toBe(true);
    expect(await queue('yunxi-chashan')).toBe(true);
    expect(await queue('yunxi-linjiang')).toBe(false);
    const elsewhere: Officer = { ...clerk, post: { ...clerk.post, place: 'yunxi-linjiang' } };
    await expect(city.run(getCase, elsewhere, { caseId })).rejects.toMatchObject({ code: 'access.denied' });
  });
});

describe('files', () => {
  let materialOf: CaseView;
  let file: FileRow;
  beforeAll(async () => {
    materialOf = await grantedCase(city);
    const { materials } = await city.run<unknown, { materials: Record<string, { id: string }[]> }>(
      getApplication,
      await city.as('lin-qing'),
      { caseId: materialOf.id },
    );
    const { id } = materials['safety-rules']![0]!;
    file = await city.db.database.one<FileRow>('SELECT * FROM files WHERE id = $1', [id]);
  });

  it('of a case are for its firm and for posts that may read it', async () => {
    const readers: Record<string, boolean> = {
      'lin-qing': true,
      'zhou-xiaohe': true,
      'xu-mingyuan': true,
      'gao-yuan': true,
      // Of the same agency, but a post that reads no cases; of another city; of another firm.
      'mo-han': false,
      'jiang-bo': false,
      'shi-lei': false,
    };
    for (const [id, may] of Object.entries(readers)) {
      expect([id, await mayReadFile(city.services, await city.as(id), file)]).toEqual([id, may]);
    }
  });

  it('of a firm stay the firm’s when whoever uploaded them acts for another', async () => {
    const left = await city.as('zhou-xiaohe');
    if (left.kind !== 'firm') throw new Error('a preparer acts for a firm');
    const uploaded = { ...file, id: newId(), uploaded_by: left.person.id };
    expect(await mayReadFile(city.services, left, uploaded)).toBe(true);
    expect(await mayReadFile(city.services, { ...left, organisation: newId() }, uploaded)).toBe(false);
  });

  it('cannot be opened by naming them as evidence, and what does not exist is refused by name', async () => {
    const inspector = await officer('gao-yuan');
    const caseId = await checkOf(materialOf);
    const { version } = await city.run<unknown, CaseView>(getCase, inspector, { caseId });
    for (const evidence of [[file.id], [newId()]]) {
      const visit = city.run(recordVisit, inspector, {
        caseId,
        expectedVersion: version,
        visitedOn: '2026-11-23',
        officers: ['高远', '秦岚'],
        findings: FINDINGS,
        outcome: 'passCheck',
        evidence,
      });
      await expect(visit).rejects.toMatchObject({
        code: 'form.invalid',
        fields: [{ path: 'evidence', code: 'supervision.strangeEvidence' }],
      });
    }
  });

  it('and visits are not gone around by taking the action without its record', async () => {
    const caseId = await checkOf(materialOf);
    await expect(act(await officer('gao-yuan'), caseId, 'passCheck')).rejects.toMatchObject({
      code: 'case.throughOperation',
    });
  });
});

const FINDINGS = ['papers', 'layout', 'equipment', 'process', 'staff', 'rules'].map((item) => ({
  item,
  result: 'met',
  note: '',
}));

describe('a licence that ends otherwise', () => {
  it('ends its open check, and the record says so', async () => {
    const approval = await grantedCase(city);
    const licence = (await findLicenceByCase(city.db.database, approval.id))!;
    const cancel = {
      licenceId: licence.id,
      to: 'cancelled',
      reason: 'decision',
      caseId: approval.id,
    } as const;
    const by = { kind: 'system', by: 'rule' } as const;
    await city.db.database.transaction((tx) =>
      setLicenceStatus(tx, { ...cancel, now: city.services.now(), by }),
    );
    const desk = openNoticeDesk(city);
    await desk.deliver();
    const [check] = await city.db.database.rows(
      `SELECT c.state, c.outcome, k.result FROM post_checks k JOIN cases c ON c.id = k.case_id
       WHERE k.approval_case_id = $1`,
      [approval.id],
    );
    expect(check).toEqual({ state: 'ended', outcome: 'ended', result: 'ended' });
  });
});

describe('a renewal (Permit Law art. 50)', () => {
  it('decided after the end, but applied for before it, leaves no gap; one applied for too late is refused', async () => {
    const approval = await grantedCase(city);
    const licence = (await findLicenceByCase(city.db.database, approval.id))!;
    expect(licence.validTo).toBe('2031-11-22');
    const renew = (appliedOn: string) =>
      city.db.database.transaction((tx) =>
        reviseLicence(tx, {
          licenceId: licence.id,
          event: 'renew',
          catalogueType: '11100000MB03271699022',
          caseId: approval.id,
          validity: { amount: 5, unit: 'years' },
          on: '2031-12-01',
          appliedOn,
          now: new Date('2031-12-01T02:00:00Z'),
          by: { kind: 'system', by: 'rule' },
        }),
      );
    await expect(renew('2031-11-23')).rejects.toMatchObject({ code: 'licence.notInForce' });
    expect(await renew('2031-11-22')).toMatchObject({ validTo: '2036-11-22', version: 2 });
  });
});

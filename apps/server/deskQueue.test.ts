import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operations as approvals } from '#modules/approvals/server/operations.ts';
import type { Actor } from '#platform/access/pure/actor.ts';
import type { DeskCase } from '#platform/process/pure/deskCase.ts';
import type { QueueChoices, QueueFilter, QueuePage } from '#platform/process/pure/queue.ts';
import { operations as cases } from '#platform/process/server/operations/operations.ts';
import { openCity, type TestCity } from './testing/openCity.ts';
import { grantedCase, uploadFile } from './testing/teaMaker.ts';

let city: TestCity;
let ordinary: { id: string; version: number };
let postCheck: { id: string };

const UPLOADED = [
  'licence-copy',
  'identity-copy',
  'site-plan',
  'floor-plan',
  'equipment-plan',
  'process-chart',
  'equipment-list',
  'safety-rules',
];

/** An application on the ordinary way: it waits at the window. */
async function applyOrdinary(): Promise<{ id: string; version: number }> {
  const owner = await city.as('lin-qing');
  if (owner.kind !== 'firm') throw new Error('not a firm');
  const matter = 'food-production-ordinary';
  type Draft = { id: string; version: number; matterVersion: number; answers: object };
  const draft = await city.run<unknown, Draft>(approvals.openDraft, owner, { matter });
  const file = await uploadFile(city, owner.organisation);
  const answers = {
    ...draft.answers,
    contactMobile: '13800138000',
    foodClass: '糕点',
    products: '茶点',
    staff: [{ name: '周小禾', duty: 'officer' }],
  };
  const materials = Object.fromEntries(UPLOADED.map((id) => [id, [file]]));
  const saved = await city.run<unknown, { version: number }>(approvals.saveDraft, owner, {
    draftId: draft.id,
    expectedVersion: draft.version,
    matterVersion: draft.matterVersion,
    answers,
    materials,
  });
  const input = { draftId: draft.id, expectedVersion: saved.version };
  return city.run(approvals.submitApplication, owner, input);
}

beforeAll(async () => {
  city = await openCity();
  await grantedCase(city);
  ordinary = await applyOrdinary();
  postCheck = await city.db.database.one("SELECT id FROM cases WHERE process LIKE 'postCheck:%'");
});
afterAll(() => city.close());

async function queueOf(person: string, filter: Partial<QueueFilter> = {}): Promise<string[]> {
  const page = await city.run<unknown, QueuePage>(cases.listQueue, await city.as(person), filter);
  return page.rows.map(({ caseId }) => caseId);
}

const assign = (actor: Actor, assignee: 'me' | 'nobody') =>
  city.run<unknown, { assigneeId: string | null }>(cases.assignTask, actor, {
    caseId: ordinary.id,
    assignee,
  });

describe('the queue', () => {
  it('holds the tasks of the own post and of no other', async () => {
    expect(await queueOf('chen-xiaowen')).toEqual([ordinary.id]);
    expect(await queueOf('gao-yuan')).toEqual([postCheck.id]);
    for (const other of ['xu-mingyuan', 'fang-ruoxi', 'han-guodong', 'luo-cheng', 'jiang-bo']) {
      expect(await queueOf(other)).toEqual([]);
    }
  });

  it('shows those who watch a place every open case there, and nobody another city', async () => {
    expect((await queueOf('ding-zheng')).sort()).toEqual([ordinary.id, postCheck.id].sort());
    // The granted application and its check are closed or waiting, and seen all the same.
    const food = { scope: 'all', matter: 'food-production-by-commitment' } as const;
    expect(await queueOf('ding-zheng', food)).toHaveLength(2);
    expect(await queueOf('cen-yu', { scope: 'all' })).toEqual([]);
  });

  it('tells the clock that matters, and whether the task can be taken', async () => {
    const actor = await city.as('chen-xiaowen');
    const { rows } = await city.run<unknown, QueuePage>(cases.listQueue, actor, {});
    expect(rows[0]).toMatchObject({
      takeable: true,
      applicantName: '云溪市青峰茶业有限公司',
      clock: { name: 'acceptance', colour: 'green', remaining: { amount: 5, unit: 'workdays' } },
    });
  });

  it('counts what there is to choose from', async () => {
    const actor = await city.as('ding-zheng');
    const { matters, states } = await city.run<unknown, QueueChoices>(cases.getQueueChoices, actor, {
      scope: 'all',
    });
    expect(matters.map(({ value, count }) => [value, count])).toEqual([
      ['food-production-by-commitment', 2],
      ['food-production-ordinary', 1],
    ]);
    expect(matters[0]!.title.zh).toBe('食品生产许可（低风险食品告知承诺）');
    expect(states.map(({ value }) => value)).toEqual(expect.arrayContaining(['due', 'granted', 'intake']));
  });
});

describe('a task', () => {
  it('is taken once; a colleague hears who has it, until it is given back', async () => {
    const mine = await city.as('chen-xiaowen');
    const colleague: Actor = {
      ...mine,
      person: { id: ((await city.as('mo-han')) as { person: { id: string } }).person.id, name: '莫涵' },
    } as Actor;
    const { assigneeId } = await assign(mine, 'me');
    expect(assigneeId).not.toBeNull();
    expect(await queueOf('chen-xiaowen', { assigned: 'me' })).toEqual([ordinary.id]);
    await expect(assign(colleague, 'me')).rejects.toMatchObject({
      code: 'case.takenByColleague',
      params: { name: '陈晓雯' },
    });
    await assign(mine, 'nobody');
    expect(await assign(colleague, 'me')).not.toEqual({ assigneeId });
    await assign(colleague, 'nobody');
  });

  it('is nobody else’s to take', async () => {
    await expect(assign(await city.as('xu-mingyuan'), 'me')).rejects.toMatchObject({
      code: 'case.noOpenTask',
    });
  });
});

describe('the desk’s view of a case', () => {
  it('names who is part of it, what came of it, and how it can be contested', async () => {
    const actor = await city.as('gao-yuan');
    const view = await city.run<unknown, DeskCase>(cases.getDeskCase, actor, { caseId: postCheck.id });
    expect(view.related).toMatchObject([{ outcome: 'granted' }]);
    expect(view.task).toMatchObject({ assigneeId: null, mine: false, takeable: true });
    expect(view.agencies.map(({ party }) => party).sort()).toEqual(['decider', 'regulator']);
    expect(view.case.allowed.map(({ through }) => through)).toContain('supervision.recordVisit');
    expect(view.remedies.zh).toContain('60日');
    expect(view.remedies.zh).toContain('6个月');
    expect(view.diagram.boxes.find(({ current }) => current)?.state).toBe('due');
  });
});

describe('promises', () => {
  const kept = async () =>
    city.run<unknown, { closed: number; broken: number }>(
      cases.getPromisesKept,
      await city.as('ding-zheng'),
      {},
    );
  const act = async (person: string, action: string, data = {}) =>
    city.run(cases.actOnCase, await city.as(person), { caseId: ordinary.id, action, data });

  it('are counted as kept and broken from what happened', async () => {
    expect(await kept()).toMatchObject({ closed: 1, broken: 0 });
    await act('chen-xiaowen', 'accept');
    await city.moveTo('2027-03-01T02:00:00Z');
    expect(await queueOf('ding-zheng', { scope: 'all', due: 'broken' })).toEqual([ordinary.id]);
    await city.run(cases.actOnCase, await city.as('lin-qing'), { caseId: ordinary.id, action: 'withdraw' });
    expect(await kept()).toMatchObject({ closed: 2, broken: 1 });
  });
});

describe('the order of the queue', () => {
  it('follows the cases: alarms and deadlines stand on the open tasks, also when a case stays where it is', async () => {
    const differing = () =>
      city.db.database.rows(
        `SELECT c.number FROM tasks t JOIN cases c ON c.id = t.case_id
         WHERE t.late IS DISTINCT FROM (c.alarms <> '{}') OR t.due_at IS DISTINCT FROM c.due_at`,
      );
    expect(await differing()).toEqual([]);
    await city.moveTo('2027-03-01T00:00:00Z');
    const late = await city.db.database.rows('SELECT id FROM tasks WHERE late');
    expect(late.length).toBeGreaterThan(0);
    expect(await differing()).toEqual([]);
  });
});

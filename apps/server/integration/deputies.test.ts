import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#platform/access/pure/actor.ts';
import type { AbsenceView, Colleague } from '#platform/process/pure/absence.ts';
import type { DeskCase } from '#platform/process/pure/deskCase.ts';
import type { QueuePage } from '#platform/process/pure/queue.ts';
import { operations as cases } from '#platform/process/server/operations/operations.ts';
import { type NoticeDesk, openNoticeDesk } from '../testing/noticeDesk.ts';
import { openCity, type TestCity } from '../testing/openCity.ts';
import { ordinaryCase } from '../testing/ordinaryCase.ts';

let city: TestCity;
let desk: NoticeDesk;
let caseId: string;
let clerk: Actor;
let colleague: Actor;
let head: Actor;
const idOf = (actor: Actor) => ('person' in actor ? actor.person.id : '');

/** A second clerk at the window: the one whom the demo gives another post takes this one as well. */
async function secondClerk(): Promise<Actor> {
  const actor = await city.as('mo-han');
  if (actor.kind !== 'officer') throw new Error('no officer');
  await city.db.database.rows(
    `INSERT INTO posts (id, person_id, role, agency_id, place_id, valid_from)
     VALUES (gen_random_uuid(), $1, 'window', 'yunxi-approval', 'yunxi', '2020-01-01')`,
    [actor.person.id],
  );
  return { ...actor, post: { role: 'window', agency: 'yunxi-approval', place: 'yunxi' } };
}

beforeAll(async () => {
  city = await openCity();
  desk = openNoticeDesk(city);
  caseId = await ordinaryCase(city);
  clerk = await city.as('chen-xiaowen');
  head = await city.as('han-guodong');
  colleague = await secondClerk();
});
afterAll(() => city.close());

const deskCase = (actor: Actor) => city.run<unknown, DeskCase>(cases.getDeskCase, actor, { caseId });
const mine = async (actor: Actor) =>
  (await city.run<unknown, QueuePage>(cases.listQueue, actor, { assigned: 'me' })).rows;
const assign = (actor: Actor, assignee: string) => city.run(cases.assignTask, actor, { caseId, assignee });
const note = (actor: Actor, more: object = {}) =>
  city.run<unknown, { absences: AbsenceView[] }>(cases.noteAbsence, actor, {
    person: idOf(clerk),
    role: 'window',
    deputy: idOf(colleague),
    from: '2026-11-24',
    to: '2026-11-26',
    reason: '休假',
    ...more,
  });

describe('passing a task on', () => {
  const pass = (actor: Actor, to: string, reason = '本周轮岗') =>
    city.run(cases.reassignTask, actor, { caseId, to, reason });

  it('goes to a colleague in the same post, with a reason that both see', async () => {
    await assign(clerk, 'me');
    const offered = await city.run<unknown, { colleagues: Colleague[] }>(cases.listColleagues, clerk, {
      caseId,
    });
    expect(offered.colleagues.map(({ id }) => id)).toEqual([idOf(colleague)]);
    await pass(clerk, idOf(colleague));
    expect(await mine(clerk)).toEqual([]);
    expect((await mine(colleague)).map((row) => row.caseId)).toEqual([caseId]);
    for (const actor of [clerk, colleague]) {
      expect((await deskCase(actor)).task).toMatchObject({
        assigneeName: '莫涵',
        reassigned: { by: '陈晓雯', reason: '本周轮岗' },
      });
    }
    await desk.deliver();
    const told = (await desk.told(caseId)).filter(({ zh }) => zh.includes('转交'));
    expect(told.map(({ person }) => person)).toEqual(['mo-han']);
  });

  it('is not for a colleague whose task it is not, but for the head of the agency', async () => {
    await expect(pass(clerk, idOf(clerk))).rejects.toMatchObject({ code: 'access.denied' });
    await expect(pass(head, idOf(await city.as('xu-mingyuan')))).rejects.toMatchObject({
      code: 'case.notInThatPost',
    });
    await expect(pass(head, idOf(clerk), ' ')).rejects.toMatchObject({ code: 'form.invalid' });
    await pass(head, idOf(clerk));
    expect((await mine(clerk)).map((row) => row.caseId)).toEqual([caseId]);
  });

  it('stands in the ledger, the words apart', async () => {
    const acts = await city.db.database.rows<{ body: object; data: object }>(
      `SELECT a.body, d.data FROM actions a JOIN action_data d ON d.action_id = a.id
       WHERE a.subject_type = 'task' AND a.name = 'reassign' ORDER BY a.seq`,
    );
    expect(acts[0]).toEqual({
      body: { caseId, from: idOf(clerk), to: idOf(colleague) },
      data: { reason: '本周轮岗' },
    });
  });
});

describe('an absence', () => {
  it('is noted by oneself or the head, with a deputy in the same post', async () => {
    await expect(note(colleague)).rejects.toMatchObject({ code: 'access.denied' });
    await expect(note(clerk, { deputy: idOf(head) })).rejects.toMatchObject({ code: 'form.invalid' });
    await expect(note(clerk, { to: '2026-11-20', from: '2026-11-19' })).rejects.toMatchObject({
      code: 'form.invalid',
    });
    const noted = await note(clerk);
    expect(noted.absences).toMatchObject([
      { person: { name: '陈晓雯' }, deputy: { name: '莫涵' }, now: false },
    ]);
    await expect(note(head, { from: '2026-11-26', to: '2026-11-27' })).rejects.toMatchObject({
      code: 'form.invalid',
    });
    await expect(
      note(head, { person: idOf(colleague), deputy: idOf(clerk), from: '2026-11-25', to: '2026-11-25' }),
    ).rejects.toMatchObject({ code: 'form.invalid' });
  });

  it('changes nothing before its first day', async () => {
    expect(await mine(colleague)).toEqual([]);
    expect((await deskCase(clerk)).task).toMatchObject({ mine: true, standIn: null });
  });

  it('gives the tasks to the deputy while it lasts: both see why, and the deputy may take them', async () => {
    city.clock.now = new Date('2026-11-24T02:00:00Z');
    const standIn = { deputyName: '莫涵', until: '2026-11-26', reason: '休假' };
    expect(await mine(colleague)).toMatchObject([{ caseId, mine: true, standIn, assigneeName: '陈晓雯' }]);
    expect((await deskCase(clerk)).task).toMatchObject({ mine: true, standIn });
    await city.run(cases.actOnCase, colleague, { caseId, action: 'accept' });
    await assign(clerk, 'me');
    await assign(colleague, 'me');
    expect((await deskCase(colleague)).task).toMatchObject({ assigneeName: '莫涵', standIn: null });
  });

  it('tells the deputy as well as the officer', async () => {
    await desk.deliver();
    await city.run(cases.reassignTask, head, { caseId, to: idOf(clerk), reason: '归还原经办人' });
    await desk.deliver();
    const told = (await desk.told(caseId))
      .filter(({ zh }) => zh.includes('转交'))
      .map(({ person }) => person);
    expect(told.slice(-2).sort()).toEqual(['chen-xiaowen', 'mo-han']);
  });

  it('ends early by the officer, or by itself after its last day', async () => {
    city.clock.now = new Date('2026-11-27T02:00:00Z');
    expect((await deskCase(clerk)).task).toMatchObject({ mine: true, standIn: null });
    city.clock.now = new Date('2026-11-25T02:00:00Z');
    const [absence] = (await city.run<unknown, { absences: AbsenceView[] }>(cases.listAbsences, clerk, {}))
      .absences;
    await expect(city.run(cases.endAbsence, colleague, { id: absence!.id })).rejects.toMatchObject({
      code: 'access.denied',
    });
    await city.run(cases.endAbsence, clerk, { id: absence!.id });
    expect((await deskCase(clerk)).task).toMatchObject({ mine: true, standIn: null });
    expect(await mine(colleague)).toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operations as supervision } from '#modules/supervision/server/operations.ts';
import type { CaseView } from '#platform/process/pure/caseView.ts';
import { actOnCase } from '#platform/process/server/operations/actOnCase.ts';
import { assignTask } from '#platform/process/server/operations/assignTask.ts';
import { type NoticeDesk, openNoticeDesk } from '../testing/noticeDesk.ts';
import { openCity, type TestCity } from '../testing/openCity.ts';
import { ordinaryCase, supplement } from '../testing/ordinaryCase.ts';
import { residentCase } from '../testing/resident.ts';
import { grantedCase } from '../testing/teaMaker.ts';

let city: TestCity;
let desk: NoticeDesk;
let granted: CaseView;
let checkId: string;
beforeAll(async () => {
  city = await openCity();
  desk = openNoticeDesk(city);
  granted = await grantedCase(city);
  const [check] = await city.db.database.rows<{ case_id: string }>('SELECT case_id FROM post_checks');
  checkId = check!.case_id;
  await desk.deliver();
});
afterAll(() => city.close());

const briefly = async (caseId: string) =>
  (await desk.told(caseId)).map(({ person, capacity, kind }) => `${person} ${capacity} ${kind}`);

describe('a licence granted at once', () => {
  it('is told once, of all the steps that rules took, to owners and agents who receive', async () => {
    expect(await briefly(granted.id)).toEqual(['he-min firm case.decided', 'lin-qing firm case.decided']);
    const [notice] = await desk.told(granted.id);
    expect(notice).toMatchObject({
      zh: '准予许可：食品生产许可（低风险食品告知承诺）',
      en: 'Granted: Food production licence (low-risk food, by commitment)',
      link: `/space/cases/${granted.id}`,
    });
    expect(notice!.body).toContain(granted.number);
    expect(notice!.body).toContain('这件事已经办结。');
  });

  it('tells the regulator: the lead of the push, the inspectors of their task, both by when', async () => {
    expect((await briefly(checkId)).sort()).toEqual([
      'gao-yuan officer task.opened',
      'he-min firm case.progress',
      'lin-qing firm case.progress',
      'qin-lan officer task.opened',
      'shen-yue officer push.opened',
    ]);
    const [lead] = (await desk.told(checkId)).filter(({ kind }) => kind === 'push.opened');
    // Granted on Monday 2026-11-23; 20 working days later is Monday 2026-12-21.
    expect(lead!.body).toContain('请在2026年12月21日前完成现场核查');
    expect(lead!.bodyEn).toContain('due by 21 December 2026');
    expect(lead!.link).toBe(`/desk/cases/${checkId}`);
  });

  it('tells nobody again when the events come again', async () => {
    const before = (await desk.told()).length;
    await city.db.database.rows('UPDATE deliveries SET done_at = NULL, attempts = 0');
    await desk.deliver();
    expect(await desk.told()).toHaveLength(before);
  });
});

describe('while the check goes on', () => {
  it('warns who has to act, before time runs out', async () => {
    await city.moveTo('2026-12-14T00:00:00Z');
    await desk.deliver();
    const warned = (await desk.told(checkId)).filter(({ kind }) => kind === 'task.deadline');
    expect(warned.map(({ person }) => person)).toEqual(['gao-yuan', 'qin-lan']);
    expect(warned[0]).toMatchObject({ urgent: true });
    expect(warned[0]!.zh).toMatch(/^即将到期：.+，2026年12月21日$/);
  });

  it('tells only whoever took the task', async () => {
    await city.run(assignTask, await city.as('gao-yuan'), { caseId: checkId, assignee: 'me' });
    await city.moveTo('2026-12-18T00:00:00Z');
    await desk.deliver();
    const warned = (await desk.told(checkId)).filter(({ kind }) => kind === 'task.deadline');
    expect(warned.map(({ person }) => person)).toEqual(['gao-yuan', 'qin-lan', 'gao-yuan']);
  });

  it('tells holder and head of the agency when it is late', async () => {
    await city.moveTo('2026-12-22T00:00:00Z');
    await desk.deliver();
    const late = (await desk.told(checkId)).filter(({ kind }) => kind === 'task.overdue');
    expect(late.map(({ person }) => person)).toEqual(['gao-yuan', 'luo-cheng']);
    expect(late[0]!.zh).toContain('已超期');
  });

  it('tells the firm what to rectify and by when, and not the officer who said so', async () => {
    const view = await city.run<unknown, { case: CaseView; checklist: { id: string }[] }>(
      supervision.getPostCheck,
      await city.as('gao-yuan'),
      { caseId: checkId },
    );
    await city.run(supervision.recordVisit, await city.as('gao-yuan'), {
      caseId: checkId,
      expectedVersion: view.case.version,
      visitedOn: '2026-12-22',
      officers: ['高远', '秦岚'],
      findings: view.checklist.map(({ id }, index) => ({
        item: id,
        result: index === 0 ? 'unmet' : 'met',
        note: index === 0 ? '与申请材料不一致' : '',
      })),
      outcome: 'orderRectification',
      orders: '请更正材料',
      evidence: [],
    });
    await desk.deliver();
    const todo = (await desk.told(checkId)).filter(({ kind }) => kind === 'case.todo');
    expect(todo.map(({ person }) => person)).toEqual(['he-min', 'lin-qing']);
    expect(todo[0]!.body).toMatch(/请您办理：.+，最迟2027年.*（节假日安排公布后可能调整）。$/);
    expect(todo[0]!.bodyEn).toMatch(/no later than .*2027/);
  });

  it('reminds the firm before its time runs out', async () => {
    const [timer] = await city.db.database.rows<{ due_at: Date }>(
      "SELECT due_at FROM timers WHERE case_id = $1 AND name = 'rectification/warn/0'",
      [checkId],
    );
    await city.moveTo(timer!.due_at.toISOString());
    await desk.deliver();
    const reminded = (await desk.told(checkId)).filter(({ kind }) => kind === 'case.deadline');
    expect(reminded.map(({ person }) => person)).toEqual(['he-min', 'lin-qing']);
    expect(reminded[0]!.zh).toMatch(/2027年.*到期$/);
  });

  it('lets the licence speak for itself when it is revoked, once', async () => {
    await city.moveTo('2027-03-01T00:00:00Z');
    await city.run(actOnCase, await city.as('han-guodong'), {
      caseId: checkId,
      action: 'revoke',
      data: { reason: '逾期未整改', remedies: '可以申请行政复议' },
    });
    await desk.deliver();
    const news = (await desk.told(checkId)).filter(({ person }) => person === 'lin-qing');
    expect(news.map(({ kind }) => kind)).toEqual([
      'case.progress',
      'case.todo',
      'case.deadline',
      'licence.status',
    ]);
    expect(news.at(-1)).toMatchObject({
      zh: '证照已撤销：食品生产许可证',
      en: 'Licence revoked: Food Production Licence',
    });
  });
});

describe('the ordinary procedure', () => {
  let caseId: string;
  const newest = async (kind: string) => (await desk.told(caseId)).filter((notice) => notice.kind === kind);
  const act = async (who: string, action: string, data: Record<string, string | string[]> = {}) => {
    city.clock.now = new Date(city.clock.now.getTime() + 60_000);
    await city.run(actOnCase, await city.as(who), { caseId, action, data });
    await desk.deliver();
  };
  beforeAll(async () => {
    city.clock.now = new Date('2026-11-23T02:00:00Z');
    caseId = await ordinaryCase(city);
    await desk.deliver();
  });

  it('answers an application with its number, and calls the window with its time', async () => {
    const receipts = await newest('case.progress');
    expect(receipts.map(({ person }) => person)).toEqual(['he-min', 'lin-qing']);
    expect(receipts[0]!.body).toMatch(/申请编号20261123-\d{6}.*现由云溪市行政审批服务局办理/s);
    const tasks = await newest('task.opened');
    expect(tasks.map(({ person }) => person)).toEqual(['chen-xiaowen']);
    expect(tasks[0]!.body).toContain('请最迟在2026年11月30日办理。');
  });

  it('asks for supplements, and tells colleagues that they came', async () => {
    await act('chen-xiaowen', 'askForSupplement', { items: ['请补充场地证明'] });
    const wanted = await newest('case.todo');
    expect(wanted.map(({ person }) => person)).toEqual(['he-min', 'lin-qing']);
    expect(wanted[0]!.body).toContain('请您办理：提交补正材料');
    // What was typed is not copied into notices.
    expect(wanted[0]!.body).not.toContain('场地证明');
  });

  it('tells of more time as a legal notice, with the new date', async () => {
    await supplement(city, caseId);
    await act('chen-xiaowen', 'accept');
    await act('han-guodong', 'extend', { reason: '情况复杂' });
    const [extended] = await newest('case.decided');
    expect(extended).toMatchObject({ kind: 'case.decided' });
    expect(extended!.zh).toMatch(/办理期限已延长$/);
    expect(extended!.bodyEn).toMatch(/was extended as the law allows.*will finish no later than/s);
  });

  it('does not tell those who may only prepare, nor agents who may only fill in', async () => {
    const people = new Set((await desk.told()).map(({ person }) => person));
    expect(people.has('zhou-xiaohe')).toBe(false);
    expect(people.has('su-ming')).toBe(false);
  });
});

describe('what a natural person applied for', () => {
  it('is told to that person alone, in the words of what was done [APV-25.r1]', async () => {
    const { id } = await residentCase(city, await city.as('zhao-yinuo'));
    await desk.deliver();
    expect(await briefly(id)).toEqual(['zhao-yinuo person case.decided']);
    const [notice] = await desk.told(id);
    expect(notice).toMatchObject({
      zh: '准予办理：灵活就业登记',
      en: 'Granted: Registration of flexible employment',
    });
  });
});

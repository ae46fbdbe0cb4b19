import excel from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseView } from '#platform/process/pure/caseView.ts';
import type { QueuePage } from '#platform/process/pure/queue.ts';
import type { Planned } from '#platform/process/pure/together.ts';
import { operations as cases } from '#platform/process/server/operations/operations.ts';
import { runPlanned } from '#platform/process/server/runPlanned.ts';
import { sweepPlanned } from '#platform/process/server/sweepPlanned.ts';
import { openCity, type TestCity } from '../testing/openCity.ts';
import { ordinaryCase } from '../testing/ordinaryCase.ts';
import { type CityServer, serveCity } from '../testing/serveCity.ts';

let city: TestCity;
let server: CityServer;
let ids: string[];
beforeAll(async () => {
  city = await openCity();
  server = await serveCity(city);
  ids = [];
  for (let n = 0; n < 3; n++) ids.push(await ordinaryCase(city));
});
afterAll(async () => {
  await server.close();
  await city.close();
});

const queue = async (who: string, filter: object = {}) =>
  city.run<unknown, QueuePage>(cases.listQueue, await city.as(who), filter);
const plan = async (who: string, action: string, chosen: string[], more: object = {}) => {
  const { rows } = await queue(who);
  const versions = chosen.map((caseId) => ({
    caseId,
    version: rows.find((row) => row.caseId === caseId)?.version ?? 1,
  }));
  return city.run<unknown, Planned>(cases.planActions, await city.as(who), {
    action,
    cases: versions,
    ...more,
  });
};
const stateOf = async (caseId: string) =>
  (await city.run<unknown, CaseView>(cases.getCase, await city.as('chen-xiaowen'), { caseId })).state;
async function work(): Promise<void> {
  while (await runPlanned(city.services)) {
    // until nothing is due
  }
}
const later = (seconds: number) => {
  city.clock.now = new Date(city.clock.now.getTime() + seconds * 1000);
};

describe('one action on several cases', () => {
  it('is offered where it moves cases on within the agency, and for nothing graver', async () => {
    const { rows } = await queue('chen-xiaowen');
    expect(rows.map(({ together }) => together.map(({ name }) => name))).toEqual([
      ['accept'],
      ['accept'],
      ['accept'],
    ]);
    await expect(plan('chen-xiaowen', 'notAccept', ids)).rejects.toMatchObject({ code: 'case.notTogether' });
    await expect(plan('chen-xiaowen', 'askForSupplement', ids)).rejects.toMatchObject({
      code: 'case.notTogether',
    });
    await expect(plan('tang-ning', 'accept', ids)).rejects.toMatchObject({ code: 'access.denied' });
  });

  it('waits: until its moment nothing has happened, and all of it can be taken back', async () => {
    const planned = await plan('chen-xiaowen', 'accept', ids.slice(0, 2));
    expect(planned.items.map(({ state }) => state)).toEqual(['waiting', 'waiting']);
    await work();
    expect(await stateOf(ids[0]!)).toBe('intake');
    const { batch } = planned;
    await expect(city.run(cases.undoPlanned, await city.as('xu-mingyuan'), { batch })).rejects.toMatchObject({
      code: 'notFound',
    });
    const undone = await city.run<unknown, Planned>(cases.undoPlanned, await city.as('chen-xiaowen'), {
      batch,
    });
    expect(undone.items.map(({ state }) => state)).toEqual(['undone', 'undone']);
    later(60);
    await work();
    expect(await stateOf(ids[0]!)).toBe('intake');
    const acts = await city.db.database.rows(
      "SELECT 1 FROM actions WHERE subject_id = $1 AND subject_type = 'case'",
      [ids[0]],
    );
    expect(acts).toHaveLength(1);
  });

  it('is then done case by case, each with its result; what was done stays', async () => {
    const { batch } = await plan('chen-xiaowen', 'accept', ids);
    await city.run(cases.actOnCase, await city.as('lin-qing'), { caseId: ids[2], action: 'withdraw' });
    later(60);
    await work();
    const told = await city.run<unknown, Planned>(cases.getPlanned, await city.as('chen-xiaowen'), { batch });
    const of = (caseId: string) => told.items.find((item) => item.caseId === caseId)!;
    expect(of(ids[0]!)).toMatchObject({ state: 'done', problem: null });
    expect(of(ids[1]!)).toMatchObject({ state: 'done' });
    expect(of(ids[2]!)).toMatchObject({ state: 'refused', problem: { code: 'case.changed' } });
    expect(of(ids[2]!).problem!.title).not.toContain('case.changed');
    expect(await stateOf(ids[0]!)).toBe('assignment');
    const after = await city.run<unknown, Planned>(cases.undoPlanned, await city.as('chen-xiaowen'), {
      batch,
    });
    expect(after.items.map(({ state }) => state).sort()).toEqual(['done', 'done', 'refused']);
  });

  it('is not done for an officer who lost the post meanwhile', async () => {
    const { batch } = await plan('chen-xiaowen', 'pass', [ids[0]!]);
    const clerk = await city.as('chen-xiaowen');
    const person = 'person' in clerk ? clerk.person.id : '';
    await city.db.database.rows("UPDATE posts SET valid_to = '2026-11-22' WHERE person_id = $1", [person]);
    later(60);
    await work();
    await city.db.database.rows('UPDATE posts SET valid_to = NULL WHERE person_id = $1', [person]);
    const told = await city.run<unknown, Planned>(cases.getPlanned, clerk, { batch });
    expect(told.items).toMatchObject([{ state: 'refused', problem: { code: 'access.denied' } }]);
    expect(await stateOf(ids[0]!)).toBe('assignment');
  });
});

describe('what is filtered, as a file', () => {
  const csvOf = async (who: string, path: string) => {
    server.as.caller = await city.as(who);
    const response = await server.get(path, { 'accept-language': 'zh-CN' });
    expect(response.status, response.ok ? path : await response.text()).toBe(200);
    // The mark by which spreadsheets know UTF-8 is taken off by text().
    return (await response.text()).trim().split('\r\n');
  };

  it('has exactly the rows of the queue under the same filter', async () => {
    const { rows, total } = await queue('chen-xiaowen', { state: 'assignment' });
    const lines = await csvOf('chen-xiaowen', '/api/exports/queue?format=csv&state=assignment&size=1');
    expect(lines).toHaveLength(total + 1);
    expect(lines[0]).toContain('"编号","事项","申请人"');
    for (const { number } of rows) expect(lines.some((line) => line.startsWith(`"${number}"`))).toBe(true);
    expect(await csvOf('chen-xiaowen', '/api/exports/queue?format=csv&text=no-such-firm')).toHaveLength(1);
  });

  it('is a workbook as well, all cells text', async () => {
    server.as.caller = await city.as('chen-xiaowen');
    const response = await server.get('/api/exports/queue?format=xlsx');
    expect(response.headers.get('content-disposition')).toContain('.xlsx');
    const book = new excel.Workbook();
    await book.xlsx.load(await response.arrayBuffer());
    const { total } = await queue('chen-xiaowen');
    expect(book.worksheets[0]!.rowCount).toBe(total + 1);
  });

  it('of a firm has the firm’s cases and nobody else’s; strangers get nothing', async () => {
    const lines = await csvOf('lin-qing', '/api/exports/cases?format=csv&open=true');
    expect(lines).toHaveLength(3);
    expect(await csvOf('ma-cheng', '/api/exports/cases?format=csv')).toHaveLength(1);
    server.as.caller = await city.as('lin-qing');
    expect((await server.get('/api/exports/queue?format=csv')).status).toBe(403);
    server.as.caller = { kind: 'anyone' };
    expect((await server.get('/api/exports/cases?format=csv')).status).toBe(401);
    server.as.caller = await city.as('chen-xiaowen');
    expect((await server.get('/api/exports/queue?format=pdf')).status).toBe(400);
  });

  it('leaves an act in the ledger when an officer takes it out, without the words searched for', async () => {
    const acts = await city.db.database.rows<{ body: { filter: object; rows: number } }>(
      "SELECT body FROM actions WHERE subject_type = 'export' ORDER BY at, id",
    );
    expect(acts.length).toBeGreaterThan(2);
    expect(JSON.stringify(acts)).not.toContain('no-such-firm');
  });
});

describe('what was planned', () => {
  it('goes after a time, and what waits stays', async () => {
    const waiting = await plan('chen-xiaowen', 'pass', [ids[1]!]);
    expect(await sweepPlanned(city.db.database, '30 days', city.clock.now)).toBe(0);
    later(40 * 86_400);
    expect(await sweepPlanned(city.db.database, '30 days', city.clock.now)).toBe(6);
    const left = await city.db.database.rows('SELECT batch FROM planned_actions');
    expect(left).toEqual([{ batch: waiting.batch }]);
  });
});

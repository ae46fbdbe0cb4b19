import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApplicationView } from '#modules/approvals/contract.ts';
import { getApplication } from '#modules/approvals/server/getApplication.ts';
import { sweepApplications } from '#modules/approvals/server/sweep/sweepApplications.ts';
import { recordVisit } from '#modules/supervision/server/recordVisit.ts';
import { sweepAnswers } from '#platform/api/server/sweepAnswers.ts';
import { readRetention } from '#platform/jobs/server/retention.ts';
import { sweepDeliveries } from '#platform/jobs/server/sweepDeliveries.ts';
import { verifyLedger } from '#platform/ledger/server/verify/verifyLedger.ts';
import { sweepNotices } from '#platform/notify/server/sweepNotices.ts';
import { openNoticeDesk } from '../testing/noticeDesk.ts';
import { openCity, type TestCity } from '../testing/openCity.ts';
import { type CityServer, serveCity } from '../testing/serveCity.ts';
import { grantedCase } from '../testing/teaMaker.ts';

let city: TestCity;
let server: CityServer;
let caseId: string;
const kept = readRetention();

beforeAll(async () => {
  city = await openCity();
  server = await serveCity(city);
  caseId = (await grantedCase(city)).id;
  await openNoticeDesk(city).deliver();
});
afterAll(async () => {
  await server.close();
  await city.close();
});

const count = async (what: string) =>
  (await city.db.database.one<{ n: number }>(`SELECT count(*) AS n FROM ${what}`)).n;
const application = async () =>
  city.run<unknown, ApplicationView>(getApplication, await city.as('lin-qing'), { caseId });

/** The check after the licence, passed. */
async function endTheCheck(): Promise<void> {
  const check = await city.db.database.one<{ id: string; version: number }>(
    'SELECT c.id, c.version FROM post_checks k JOIN cases c ON c.id = k.case_id WHERE approval_case_id = $1',
    [caseId],
  );
  await city.run(recordVisit, await city.as('gao-yuan'), {
    caseId: check.id,
    expectedVersion: check.version,
    visitedOn: '2026-11-23',
    officers: ['高远', '秦岚'],
    outcome: 'passCheck',
    findings: ['papers', 'layout', 'equipment', 'process', 'staff', 'rules'].map((item) => ({
      item,
      result: 'met',
      note: '',
    })),
  });
}

describe('what an applicant typed', () => {
  const at = (instant: string) => sweepApplications(city.db.database, new Date(instant));

  it('stays while its matter keeps it, and while a check still runs', async () => {
    expect(await at('2026-11-24T00:00:00Z')).toBe(0);
    const [row] = await city.db.database.rows<{ erase_after: string }>(
      'SELECT erase_after FROM applications',
    );
    expect(row!.erase_after).toBe('2031-11-23');
    expect(await at('2032-06-01T00:00:00Z')).toBe(0);
    await endTheCheck();
    // The last day still counts, by the date in China.
    expect(await at('2031-11-23T15:59:59Z')).toBe(0);
    expect((await application()).answers).not.toBeNull();
  });

  it('goes on the day after, with its files; the case and its acts stay and verify', async () => {
    const acts = await count('actions');
    const before = await application();
    expect(Object.values(before.materials).flat().length).toBeGreaterThan(0);
    expect(await at('2031-11-23T16:00:00Z')).toBe(1);
    expect(await at('2031-11-23T16:00:00Z')).toBe(0);
    expect(await application()).toMatchObject({ answers: null, commitment: null });
    expect(Object.values((await application()).materials).flat()).toEqual([]);
    expect(await count(`file_uses WHERE used_by_id = '${caseId}'`)).toBe(0);
    expect(
      await count(`action_data d JOIN actions a ON a.id = d.action_id WHERE a.subject_id = '${caseId}'`),
    ).toBe(0);
    expect(await count('actions')).toBe(acts + 1);
    await server.sequence();
    const report = await verifyLedger(city.db.database, server.logKeys);
    expect(report).toMatchObject({ ok: true, problems: [], erasedWithoutRecord: 0 });
    expect(report.erased).toBeGreaterThan(0);
  });
});

describe('records past their time', () => {
  it('notices go with their messages after two years, read or not', async () => {
    const { database } = city.db;
    const all = await count('notices');
    expect(all).toBeGreaterThan(0);
    expect(await sweepNotices(database, kept.notices, new Date('2028-11-20T00:00:00Z'))).toBe(0);
    expect(await sweepNotices(database, kept.notices, new Date('2028-11-24T00:00:00Z'))).toBe(all);
    expect(await count('notice_messages')).toBe(0);
  });

  it('deliveries go half a year after they ended; what is not settled stays', async () => {
    const { database } = city.db;
    const ended = await count('deliveries WHERE done_at IS NOT NULL');
    await database.rows(
      `INSERT INTO deliveries (event_id, consumer, topic, payload, event_at, attempts, next_at)
       VALUES (0, 'test', 'test', '{}', '2020-01-01', 3, now())`,
    );
    const open = (await count('deliveries')) - ended;
    const later = (months: number) => {
      const date = new Date();
      date.setUTCMonth(date.getUTCMonth() + months);
      return date;
    };
    expect(await sweepDeliveries(database, kept.deliveries, later(5))).toBe(0);
    expect(await sweepDeliveries(database, kept.deliveries, later(7))).toBe(ended);
    expect(ended).toBeGreaterThan(0);
    expect(await count('deliveries')).toBe(open);
  });

  it('first answers go after a month', async () => {
    const { database } = city.db;
    await database.rows(
      `INSERT INTO idempotency SELECT 'x', 'POST /x', 'key-' || to_char(n, '0000'), '', '{}', now() - n * interval '1 day' - interval '1 hour'
       FROM generate_series(0, 59) n`,
    );
    expect(await sweepAnswers(database, kept.answers, new Date())).toBe(30);
    expect(await count("idempotency WHERE actor_id = 'x'")).toBe(30);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { NoticeView, Preferences } from '#platform/notify/contract.ts';
import { operations as notices } from '#platform/notify/server/operations/operations.ts';
import { type NoticeDesk, openNoticeDesk } from '../testing/noticeDesk.ts';
import { openCity, type TestCity } from '../testing/openCity.ts';
import { grantedCase } from '../testing/teaMaker.ts';

let city: TestCity;
let desk: NoticeDesk;
beforeAll(async () => {
  city = await openCity();
  desk = openNoticeDesk(city);
});
afterAll(() => city.close());
beforeEach(async () => {
  city.clock.now = new Date('2026-11-23T02:00:00Z');
  await city.db.database.rows('DELETE FROM notices');
});

interface Page {
  notices: NoticeView[];
  total: number;
  unread: number;
}
const list = async (who: string, input: object = {}) =>
  city.run<unknown, Page>(notices.listNotices, await city.as(who), input);
const unread = async (who: string) =>
  (await city.run<unknown, { unread: number }>(notices.unreadCount, await city.as(who), {})).unread;

async function grants(count: number): Promise<void> {
  for (let n = 0; n < count; n++) {
    city.clock.now = new Date(city.clock.now.getTime() + 60_000);
    await grantedCase(city);
  }
  await desk.deliver();
}

describe('the inbox', () => {
  it('shows unread first, newest first, in pages', async () => {
    await grants(3);
    const first = await list('lin-qing', { size: 4 });
    expect(first).toMatchObject({ total: 6, unread: 6 });
    expect(first.notices).toHaveLength(4);
    const newest = first.notices[0]!;
    await city.run(notices.markRead, await city.as('lin-qing'), { id: newest.id });
    const rest = [
      ...(await list('lin-qing', { size: 4 })).notices,
      ...(await list('lin-qing', { size: 4, page: 2 })).notices,
    ];
    expect(rest).toHaveLength(6);
    expect(rest.at(-1)).toMatchObject({ id: newest.id, readAt: expect.any(String) as string });
    const ats = rest.slice(0, 5).map(({ at }) => at);
    expect(ats).toEqual([...ats].sort().reverse());
  });

  it('filters by unread, urgency, kind and case', async () => {
    await grants(2);
    const all = (await list('lin-qing')).notices;
    await city.run(notices.markRead, await city.as('lin-qing'), { id: all[0]!.id });
    expect((await list('lin-qing', { unread: 'true' })).total).toBe(3);
    expect((await list('lin-qing', { unread: 'false' })).total).toBe(1);
    expect((await list('lin-qing', { kind: 'case.decided' })).total).toBe(2);
    expect((await list('lin-qing', { urgent: 'true' })).total).toBe(0);
    expect((await list('lin-qing', { caseId: all[1]!.caseId })).total).toBe(1);
  });

  it('counts what is unread, and reads all up to an instant: what came after stays unread', async () => {
    await grants(1);
    expect(await unread('lin-qing')).toBe(2);
    const upTo = city.clock.now.toISOString();
    await grants(1);
    const after = await city.run<unknown, { unread: number }>(
      notices.markAllRead,
      await city.as('lin-qing'),
      { upTo },
    );
    expect(after.unread).toBe(2);
    expect(await unread('he-min')).toBe(4);
    expect(await unread('zhou-xiaohe')).toBe(0);
  });

  it('keeps people apart: nobody reads or marks another’s', async () => {
    await grants(1);
    const [notice] = (await list('lin-qing')).notices;
    for (const who of ['he-min', 'ma-cheng', 'shu-heng', 'zhao-yinuo']) {
      const marking = city.run(notices.markRead, await city.as(who), { id: notice!.id });
      await expect(marking, who).rejects.toMatchObject({ code: 'notFound' });
    }
    expect((await list('ma-cheng')).total).toBe(0);
    expect((await list('lin-qing', { unread: 'true' })).total).toBe(2);
  });

  it('closes to an agent whose delegation was revoked, and to an officer who left the post', async () => {
    await grants(1);
    expect(await unread('he-min')).toBe(2);
    const people = await city.db.database.rows<{ subject: string; person_id: string }>(
      "SELECT subject, person_id FROM person_subjects WHERE subject IN ('he-min', 'gao-yuan')",
    );
    const idOf = (subject: string) => people.find((row) => row.subject === subject)!.person_id;
    await city.db.database.rows(
      "UPDATE delegations SET revoked_at = now() WHERE person_id = $1 AND delegation = 'agent'",
      [idOf('he-min')],
    );
    expect(await list('he-min')).toMatchObject({ notices: [], total: 0, unread: 0 });
    expect(await unread('gao-yuan')).toBe(1);
    await city.db.database.rows("UPDATE posts SET valid_to = '2026-11-22' WHERE person_id = $1", [
      idOf('gao-yuan'),
    ]);
    expect(await unread('gao-yuan')).toBe(0);
    await city.db.database.rows('UPDATE delegations SET revoked_at = NULL WHERE person_id = $1', [
      idOf('he-min'),
    ]);
    await city.db.database.rows('UPDATE posts SET valid_to = NULL WHERE person_id = $1', [idOf('gao-yuan')]);
  });
});

describe('preferences', () => {
  const get = async (who: string) =>
    city.run<unknown, Preferences>(notices.getPreferences, await city.as(who), {});
  const set = async (who: string, kinds: Preferences['kinds'] | object[], quiet: object | null = null) =>
    city.run<unknown, Preferences>(notices.setPreferences, await city.as(who), { kinds, quiet });

  it('show what stands while nothing is chosen, for one’s own capacities', async () => {
    const firm = await get('lin-qing');
    expect(firm.kinds.map(({ kind }) => kind)).toEqual([
      'case.progress',
      'case.todo',
      'case.decided',
      'case.deadline',
      'briefings.moved',
      'briefings.calledOff',
      'case.message',
      'exchange.match',
      'exchange.deal',
      'finance.pushed',
      'finance.request',
      'licence.status',
      'policy.match',
      'privilege.ended',
      'renewal.official-account',
      'renewal.sms',
      'renewal.mail',
    ]);
    expect(firm.quiet).toEqual({ from: '22:00', to: '07:30' });
    expect(firm.channels).toEqual([
      { channel: 'mail', installed: false, address: 'l***@example.org' },
      { channel: 'sms', installed: false, address: '120****0001' },
      { channel: 'official-account', installed: false, address: '120****0001' },
    ]);
    expect((await get('gao-yuan')).kinds.map(({ kind }) => kind)).toContain('task.opened');
  });

  it('keep what was chosen, and only for who chose it', async () => {
    const choice = { kind: 'case.progress', channels: ['app', 'sms'], digest: 'weekly' };
    const after = await set('lin-qing', [choice], { from: '12:00', to: '14:00' });
    expect(after.kinds.find(({ kind }) => kind === 'case.progress')).toMatchObject(choice);
    expect(await get('lin-qing')).toEqual(after);
    expect((await get('ma-cheng')).quiet).toEqual({ from: '22:00', to: '07:30' });
  });

  it.each([
    [
      { kind: 'case.decided', channels: ['mail'], digest: 'instant' },
      'notify.legalAlwaysShown',
      'kinds.0.channels',
    ],
    [{ kind: 'case.decided', channels: ['app'], digest: 'daily' }, 'notify.legalAtOnce', 'kinds.0.digest'],
    [{ kind: 'nonsense', channels: ['app'], digest: 'daily' }, 'notify.unknownKind', 'kinds.0.kind'],
    [{ kind: 'task.opened', channels: ['app'], digest: 'daily' }, 'notify.unknownKind', 'kinds.0.kind'],
  ])('refuse %j', async (choice, code, path) => {
    await expect(set('ma-cheng', [choice])).rejects.toMatchObject({
      code: 'form.invalid',
      fields: [{ path, code }],
    });
  });

  it('refuse quiet hours that never end', async () => {
    const all = set('ma-cheng', [], { from: '10:00', to: '10:00' });
    await expect(all).rejects.toMatchObject({
      code: 'form.invalid',
      fields: [{ code: 'notify.quietAllDay' }],
    });
  });

  it('take a kind that no law asks for out of the inbox; a legal one stays', async () => {
    await set('lin-qing', [
      { kind: 'case.progress', channels: [], digest: 'instant' },
      { kind: 'case.decided', channels: ['app'], digest: 'instant' },
    ]);
    await grants(1);
    expect((await list('lin-qing')).notices.map(({ kind }) => kind)).toEqual(['case.decided']);
    // A choice from before the law asked for it counts no more.
    await city.db.database.rows(
      "UPDATE notice_preferences SET channels = '{}', digest = 'weekly' WHERE kind = 'case.decided'",
    );
    await grants(1);
    expect((await list('lin-qing')).notices.map(({ kind }) => kind)).toEqual([
      'case.decided',
      'case.decided',
    ]);
  });
});

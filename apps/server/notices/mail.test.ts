import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { setLanguage } from '#modules/identity/server/setLanguage.ts';
import { mailChannel } from '#platform/notify/server/channels/mailChannel.ts';
import { setPreferences } from '#platform/notify/server/operations/setPreferences.ts';
import { openMailBox } from '../testing/mailBox.ts';
import { type NoticeDesk, openNoticeDesk } from '../testing/noticeDesk.ts';
import { openCity, type TestCity } from '../testing/openCity.ts';
import { grantedCase } from '../testing/teaMaker.ts';

let city: TestCity;
let desk: NoticeDesk;
let box: Awaited<ReturnType<typeof openMailBox>>;
let mail: ReturnType<typeof mailChannel>;
beforeAll(async () => {
  city = await openCity();
  box = await openMailBox();
  const publicUrl = 'https://one.yunxi.example';
  mail = mailChannel({ smtpUrl: `${box.url}?from=notices@yunxi.example`, publicUrl });
  desk = openNoticeDesk(city, { channels: [mail] });
  desk.services.publicUrl = publicUrl;
});
afterAll(async () => {
  mail.close();
  await box.close();
  await city.close();
});
beforeEach(() => {
  box.letters.length = 0;
  box.accept();
  city.clock.now = new Date('2026-11-23T02:00:00Z');
});

const to = (address: string) => box.letters.filter((letter) => letter.to.includes(address));
const messages = () =>
  city.db.database.rows<{ state: string; address_masked: string | null; last_error: string | null }>(
    'SELECT state, address_masked, last_error FROM notice_messages ORDER BY id',
  );

describe('a notice by mail', () => {
  it('comes in the language of its reader, says what changed and where to go on', async () => {
    await city.run(setLanguage, await city.as('he-min'), { language: 'en' });
    const granted = await grantedCase(city);
    await desk.deliver();
    const [zh] = to('lin.qing@example.org').filter(({ headers }) =>
      headers['subject']?.startsWith('准予许可'),
    );
    expect(zh!.from).toBe('notices@yunxi.example');
    expect(zh!.headers).toMatchObject({
      to: expect.stringContaining('林青') as string,
      'content-language': 'zh-CN',
      'auto-submitted': 'auto-generated',
    });
    expect(zh!.text).toContain('林青，您好：');
    expect(zh!.text).toContain(`查看详情：https://one.yunxi.example/space/cases/${granted.id}`);
    const [en] = to('he.min@example.org').filter(({ headers }) => headers['subject']?.startsWith('Granted'));
    expect(en!.text).toContain('Dear 何敏,');
    expect(en!.text).toContain('This case is closed.');
    expect(en!.headers['message-id']).toMatch(/^<[0-9a-f-]{36}@one\.yunxi\.example>$/);
  });

  it('keeps addresses masked in our own records', async () => {
    const sent = (await messages()).filter(({ state }) => state === 'sent');
    expect(new Set(sent.map(({ address_masked }) => address_masked))).toEqual(
      new Set(['l***@example.org', 'h***@example.org']),
    );
  });

  it('carries the same Message-ID when it comes twice, because an answer was lost', async () => {
    await grantedCase(city);
    box.loseAnswers(1);
    await desk.deliver();
    await desk.hurry();
    await desk.deliver();
    const ids = box.letters.map(({ headers }) => headers['message-id']);
    expect(ids).toHaveLength(5);
    expect(new Set(ids).size).toBe(4);
  });

  it('is not tried again when the mailbox does not exist, and tells nobody the address', async () => {
    box.refuse(/^lin\.qing/, 550);
    await grantedCase(city);
    await desk.deliver();
    expect(to('lin.qing@example.org')).toEqual([]);
    const failed = (await messages()).filter(({ state }) => state === 'failed');
    expect(failed).toHaveLength(2);
    expect(failed[0]!.last_error).toMatch(/550/);
    expect(JSON.stringify(failed)).not.toContain('lin.qing');
    expect(await city.db.database.rows('SELECT 1 FROM deliveries WHERE done_at IS NULL')).toEqual([]);
  });

  it('waits in the outbox while the mail server has no time', async () => {
    box.refuse(/./, 450);
    await grantedCase(city);
    await desk.deliver();
    const waiting = await city.db.database.rows<{ trouble: string; last_error: string }>(
      'SELECT trouble, last_error FROM deliveries WHERE done_at IS NULL',
    );
    expect(waiting).toHaveLength(4);
    expect(waiting[0]).toMatchObject({ trouble: 'failing' });
    expect(JSON.stringify(waiting)).not.toMatch(/lin\.qing|he\.min/);
    box.accept();
    await desk.hurry();
    await desk.deliver();
    expect(box.letters).toHaveLength(4);
  });
});

describe('a digest', () => {
  it('gathers officers’ notices into one letter in the morning', async () => {
    // Four checks came to the inspector while the tests above ran; all wait for the morning.
    expect(to('gao.yuan@example.org')).toEqual([]);
    city.clock.now = new Date('2026-11-24T00:29:00Z');
    await desk.deliver();
    expect(to('gao.yuan@example.org')).toEqual([]);
    city.clock.now = new Date('2026-11-24T00:30:00Z');
    await desk.deliver();
    const letters = to('gao.yuan@example.org');
    expect(letters).toHaveLength(1);
    expect(letters[0]!.headers['subject']).toBe('您有4条通知');
    expect(letters[0]!.text.match(/https:\/\/one\.yunxi\.example\/desk\/cases\//g)).toHaveLength(4);
  });

  it('leaves out what was read in the meantime', async () => {
    await grantedCase(city);
    await grantedCase(city);
    await desk.deliver();
    const inspector = await city.as('gao-yuan');
    await city.db.database.rows(
      `UPDATE notices SET read_at = now() WHERE id = (
         SELECT notice_id FROM notice_messages WHERE state = 'waiting' AND person_id = $1 LIMIT 1)`,
      ['person' in inspector ? inspector.person.id : ''],
    );
    city.clock.now = new Date('2026-11-25T00:30:00Z');
    await desk.deliver();
    const [letter, ...more] = to('gao.yuan@example.org');
    expect(more).toEqual([]);
    // One is left, so it comes as itself.
    expect(letter!.headers['subject']).toMatch(/^待办：/);
    expect((await messages()).map(({ state }) => state)).toContain('skipped');
  });

  it('does not go to whoever switched it off, and legal notices do', async () => {
    await city.run(setPreferences, await city.as('gao-yuan'), {
      kinds: [{ kind: 'task.opened', channels: ['app'], digest: 'instant' }],
      quiet: null,
    });
    await grantedCase(city);
    await desk.deliver();
    city.clock.now = new Date('2026-11-26T00:30:00Z');
    await desk.deliver();
    expect(to('gao.yuan@example.org')).toEqual([]);
    expect(to('lin.qing@example.org')).not.toEqual([]);
  });
});

describe('quiet hours', () => {
  it('hold a letter back until they are over, and the inbox has it at once', async () => {
    city.clock.now = new Date('2026-11-26T18:00:00Z'); // 02:00 in Shanghai
    const granted = await grantedCase(city);
    await desk.deliver();
    expect((await desk.told(granted.id)).map(({ kind }) => kind)).toContain('case.decided');
    expect(box.letters).toEqual([]);
    city.clock.now = new Date('2026-11-26T23:29:00Z');
    await desk.deliver();
    expect(box.letters).toEqual([]);
    city.clock.now = new Date('2026-11-26T23:30:00Z');
    await desk.deliver();
    expect(to('lin.qing@example.org')).toHaveLength(2);
  });

  it('can be given up', async () => {
    await city.run(setPreferences, await city.as('lin-qing'), { kinds: [], quiet: null });
    city.clock.now = new Date('2026-11-27T18:00:00Z');
    await grantedCase(city);
    await desk.deliver();
    expect(to('lin.qing@example.org')).toHaveLength(2);
    expect(to('he.min@example.org')).toEqual([]);
  });
});

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { actorPeeker } from '#modules/identity/server/peekActor.ts';
import {
  endSession,
  findSession,
  openSession,
  setSessionCapacity,
} from '#modules/identity/server/sessions/sessions.ts';
import type { Actor } from '#platform/access/pure/actor.ts';
import { emitLive } from '#platform/notify/server/live/emitLive.ts';
import { sweepLive } from '#platform/notify/server/live/liveEvents.ts';
import { openLiveHub } from '#platform/notify/server/live/liveHub.ts';
import { operations as notices } from '#platform/notify/server/operations/operations.ts';
import { openDoorServer } from '../testing/doorServer.ts';
import { nextOf, openEventStream } from '../testing/eventStream.ts';
import { type NoticeDesk, openNoticeDesk } from '../testing/noticeDesk.ts';
import { openCity, type TestCity } from '../testing/openCity.ts';
import { grantedCase } from '../testing/teaMaker.ts';

let city: TestCity;
let desk: NoticeDesk;
let hub: ReturnType<typeof openLiveHub>;
let server: Awaited<ReturnType<typeof openDoorServer>>;
const open: { leave(): void }[] = [];
beforeAll(async () => {
  city = await openCity();
  desk = openNoticeDesk(city);
  const config = { publicUrl: 'http://127.0.0.1:8080', demoMode: true, peopleFile: 'people.yaml' };
  const watch = actorPeeker({ services: desk.services, config });
  hub = openLiveHub({ services: desk.services, watch, heartbeatMs: 30, trustMs: 0 });
  server = await openDoorServer(desk.services, [hub.door]);
});
afterEach(() => {
  for (const stream of open.splice(0)) stream.leave();
});
afterAll(async () => {
  await hub.close();
  await server.close();
  await city.close();
});

/** Signs somebody in; returns what their browser sends. */
async function signIn(who: string) {
  const actor = (await city.as(who)) as Extract<Actor, { person: object }>;
  const post =
    actor.kind === 'officer'
      ? await city.db.database.one<{ id: string }>(
          'SELECT id FROM posts WHERE person_id = $1 AND agency_id = $2',
          [actor.person.id, actor.post.agency],
        )
      : undefined;
  const capacity =
    actor.kind === 'firm'
      ? { kind: 'firm' as const, organisation: actor.organisation }
      : post
        ? { kind: 'officer' as const, post: post.id }
        : { kind: 'person' as const };
  const session = { person: actor.person.id, provider: 'demo', capacity, userAgent: 'test' };
  const token = await city.db.database.transaction((tx) =>
    openSession(tx, session, { idleMinutes: 30, absoluteHours: 12 }),
  );
  const { id } = (await findSession(city.db.database, token))!;
  return { cookie: `onewindow_session=${token}`, session: id, person: actor.person.id };
}

async function listenAs(headers: Record<string, string>) {
  const stream = await openEventStream(`${server.url}/events`, headers);
  open.push(stream);
  return stream;
}

/** The cases a page hears of until the word that ends the test; notices bring a count of their own. */
async function casesUntilUnread(stream: Awaited<ReturnType<typeof listenAs>>): Promise<string[]> {
  const heard: string[] = [];
  let afterNotice = false;
  for (;;) {
    const event = (await stream.next!())!;
    if (event.name === 'case') heard.push((event.data as { caseId: string }).caseId);
    if (event.name === 'unread' && !afterNotice) return heard;
    afterNotice = event.name === 'notice';
  }
}

describe('GET /events', () => {
  it('is for people who are signed in', async () => {
    expect((await listenAs({})).status).toBe(401);
    expect((await listenAs({ cookie: 'onewindow_session=made-up' })).status).toBe(401);
  });

  it('says at once how much is unread, then what comes, by ids only', async () => {
    const owner = await signIn('lin-qing');
    const stream = await listenAs({ cookie: owner.cookie });
    expect(await stream.next!()).toMatchObject({ name: 'unread', data: { count: 0 } });
    const granted = await grantedCase(city);
    await desk.deliver();
    const heard = [];
    while (heard.filter(({ name }) => name === 'notice').length < 2) heard.push((await stream.next!())!);
    const cases = heard.filter(({ name }) => name === 'case').map(({ data }) => data);
    expect(cases).toContainEqual({ caseId: granted.id });
    for (const { data } of heard) expect(Object.keys(data as object)).toHaveLength(1);
    expect((await nextOf(stream, 'unread')).data).toEqual({ count: 2 });
  });

  it('tells of a case those who may read it, and nobody else', async () => {
    const people = ['lin-qing', 'gao-yuan', 'ma-cheng', 'tang-ning'];
    const signedIn = await Promise.all(people.map(signIn));
    const streams = await Promise.all(signedIn.map(({ cookie }) => listenAs({ cookie })));
    for (const stream of streams) await nextOf(stream, 'unread');
    const granted = await grantedCase(city);
    await desk.deliver();
    // Events come in order, so whoever hears this word has heard all before it that is meant for them.
    await city.db.database.transaction((tx) =>
      emitLive(
        tx,
        signedIn.map(({ person }) => ({ kind: 'unread', person })),
      ),
    );
    const [owner, inspector, stranger, reviewer] = await Promise.all(streams.map(casesUntilUnread));
    expect(owner).toContain(granted.id);
    // The agency that checks afterwards is a party of the application too.
    expect(inspector).toContain(granted.id);
    expect(stranger).toEqual([]);
    expect(reviewer).toEqual([]);
  });

  it('tells the other open pages when something was read', async () => {
    const owner = await signIn('lin-qing');
    const stream = await listenAs({ cookie: owner.cookie });
    const before = (await nextOf(stream, 'unread')).data as { count: number };
    const { notices: own } = await city.run<unknown, { notices: { id: string }[] }>(
      notices.listNotices,
      await city.as('lin-qing'),
      { unread: 'true' },
    );
    await city.run(notices.markRead, await city.as('lin-qing'), { id: own[0]!.id });
    expect((await nextOf(stream, 'unread')).data).toEqual({ count: before.count - 1 });
  });

  it('tells a page that comes back what it missed', async () => {
    const { cookie } = await signIn('lin-qing');
    const first = await listenAs({ cookie });
    const last = (await nextOf(first, 'unread')).id!;
    first.leave();
    const granted = await grantedCase(city);
    await desk.deliver();
    const again = await listenAs({ cookie, 'last-event-id': last });
    const missed = [];
    for (let event = (await again.next!())!; missed.at(-1) !== granted.id; event = (await again.next!())!) {
      missed.push((event.data as { caseId?: string }).caseId);
    }
    expect(missed.filter((id) => id === granted.id)).toHaveLength(1);
  });

  it('tells a page that was away too long to read everything anew', async () => {
    const { cookie } = await signIn('lin-qing');
    await city.db.database.rows("UPDATE live_events SET at = at - interval '2 hours'");
    await sweepLive(city.db.database);
    const stream = await listenAs({ cookie, 'last-event-id': '1' });
    expect((await stream.next!())!.name).toBe('resync');
  });

  it('ends with the session, and with the capacity', async () => {
    const leaving = await signIn('lin-qing');
    const changing = await signIn('lin-qing');
    const [left, changed] = [
      await listenAs({ cookie: leaving.cookie }),
      await listenAs({ cookie: changing.cookie }),
    ];
    await endSession(city.db.database, leaving.session, leaving.person);
    await setSessionCapacity(city.db.database, changing.session, { kind: 'person' });
    for (const stream of [left, changed]) {
      let event = await stream.next!();
      while (event) event = await stream.next!();
      expect(event).toBeUndefined();
    }
    expect((await listenAs({ cookie: leaving.cookie })).status).toBe(401);
    expect((await listenAs({ cookie: changing.cookie })).status).toBe(200);
  });

  it('does not keep a session alive by listening', async () => {
    const { cookie, session } = await signIn('lin-qing');
    const expires = () =>
      city.db.database.one<{ expires_at: Date }>('SELECT expires_at FROM sessions WHERE id = $1', [session]);
    await city.db.database.rows(
      "UPDATE sessions SET last_seen_at = last_seen_at - interval '10 minutes' WHERE id = $1",
      [session],
    );
    const before = await expires();
    const stream = await listenAs({ cookie });
    await nextOf(stream, 'unread');
    await grantedCase(city);
    await desk.deliver();
    await nextOf(stream, 'case');
    expect(await expires()).toEqual(before);
  });

  it('survives a lost connection to the database', async () => {
    const { cookie } = await signIn('lin-qing');
    const stream = await listenAs({ cookie });
    await nextOf(stream, 'unread');
    await city.db.database.rows(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'onewindow listen' AND datname = current_database()",
    );
    const granted = await grantedCase(city);
    await desk.deliver();
    let heard = await nextOf(stream, 'case');
    while ((heard.data as { caseId: string }).caseId !== granted.id) heard = await nextOf(stream, 'case');
    expect(heard.data).toEqual({ caseId: granted.id });
  });
});

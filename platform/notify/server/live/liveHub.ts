import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Actor } from '#platform/access/pure/actor.ts';
import type { Services } from '#platform/api/server/services.ts';
import { listen } from '#platform/clock/server/listen.ts';
import { sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { CaseRow } from '#platform/process/server/caseRow.ts';
import { mayRead } from '#platform/process/server/standing.ts';
import { sameCapacity } from '../../pure/capacityKey.ts';
import { countUnread } from '../unread.ts';
import { LIVE_CHANNEL, type LiveEvent } from './emitLive.ts';
import { latestLiveId, liveSince, recentLive } from './liveEvents.ts';
import { type LiveStream, openStream } from './openStream.ts';

export interface LiveHubOptions {
  services: Services;
  /**
   * Who sends a request now, or undefined when nobody is signed in any more. It must not lengthen the session:
   * an open page is not a person at work.
   */
  watch: (request: IncomingMessage) => Promise<Actor | undefined>;
  heartbeatMs?: number;
  /** How long a session counts as alive before it is asked for again. */
  trustMs?: number;
}

export interface LiveHub {
  /** GET /events. @throws Problem access.signInNeeded */
  door: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
  close(): Promise<void>;
}

const CASE = sql('live_case', 'SELECT * FROM cases WHERE id = $1');
const HEARTBEAT_MS = 15_000;
const TRUST_MS = 5_000;
const MOST_PAGES_OF_ONE = 12;
const REMEMBERED = 20_000;

/**
 * Carries what happens to every open page of this process: one LISTEN connection for all of them, each event
 * only to whom it concerns, ids only. A page that comes back is told what it missed; one whose session or
 * capacity ended is closed.
 */
export function openLiveHub(options: LiveHubOptions): LiveHub {
  const { services, watch, heartbeatMs = HEARTBEAT_MS, trustMs = TRUST_MS } = options;
  const { database, log } = services;
  const streams = new Set<LiveStream>();
  const seen = new Set<number>();
  let work = Promise.resolve();

  function take(event: LiveEvent): void {
    if (seen.has(event.id)) return;
    seen.add(event.id);
    if (seen.size > REMEMBERED) seen.delete(seen.values().next().value!);
    // One after the other, so that every page hears them in order.
    work = work
      .then(() => tellAll(event))
      .catch((error) => log.error({ err: error }, 'open pages were not told'));
  }

  async function tellAll(event: LiveEvent): Promise<void> {
    if (streams.size === 0) return;
    const row = event.kind === 'case' ? await database.maybe<CaseRow>(CASE, [event.ref]) : undefined;
    for (const stream of streams) await tellOne(stream, event, row);
  }

  async function tellOne(stream: LiveStream, event: LiveEvent, row?: CaseRow): Promise<void> {
    const { actor } = stream;
    if (event.kind !== 'case') {
      if (event.person_id !== actor.person.id || !(await stillThere(stream))) return;
      if (event.kind === 'notice') stream.send({ id: event.id, name: 'notice', data: { id: event.ref } });
      return sendUnread(stream, event.id);
    }
    if (!row || !(await mayRead(actor, row, services.covers)) || !(await stillThere(stream))) return;
    stream.send({ id: event.id, name: 'case', data: { caseId: event.ref } });
  }

  async function sendUnread(stream: LiveStream, id: number): Promise<void> {
    const unread = await countUnread(database, services, stream.actor.person.id);
    stream.send({ id, name: 'unread', data: { count: unread } });
  }

  /** False, and the page is closed, when the session ended or acts as somebody else now. */
  async function stillThere(stream: LiveStream): Promise<boolean> {
    if (performance.now() - stream.checkedAt < trustMs) return true;
    const actor = await watch(stream.request).catch(() => undefined);
    if (!actor || !sameCapacity(actor, stream.actor)) {
      drop(stream);
      return false;
    }
    stream.checkedAt = performance.now();
    return true;
  }

  function drop(stream: LiveStream): void {
    streams.delete(stream);
    stream.end();
  }

  async function catchUp(stream: LiveStream, lastId: number | undefined): Promise<void> {
    const latest = await latestLiveId(database);
    const missed = lastId === undefined ? [] : await liveSince(database, lastId);
    if (!missed) stream.send({ id: latest, name: 'resync', data: {} });
    // A page reads a case anew however often it moved: once is enough.
    const once = new Map((missed ?? []).map((event) => [`${event.kind} ${event.ref}`, event]));
    for (const event of once.values()) {
      if (event.kind === 'unread') continue;
      const row = event.kind === 'case' ? await database.maybe<CaseRow>(CASE, [event.ref]) : undefined;
      await tellOne(stream, event, row);
    }
    await sendUnread(stream, latest);
  }

  async function beat(): Promise<void> {
    // What was told while our own connection was down.
    for (const event of await recentLive(database)) take(event);
    for (const stream of streams) if (await stillThere(stream)) stream.beat();
  }

  const listener = listen(database, LIVE_CHANNEL, (payload) => take(JSON.parse(payload ?? '') as LiveEvent));
  const timer = setInterval(() => {
    work = work.then(beat).catch((error) => log.error({ err: error }, 'open pages were not looked after'));
  }, heartbeatMs).unref();

  return {
    async door(request, response) {
      const url = URL.parse(request.url ?? '/', 'http://own');
      if (request.method !== 'GET' || url?.pathname !== '/events') return false;
      const actor = await watch(request);
      if (!actor || !('person' in actor)) throw new Problem('access.signInNeeded', 401);
      await listener.ready;
      const own = [...streams].filter((stream) => stream.actor.person.id === actor.person.id);
      if (own.length >= MOST_PAGES_OF_ONE) drop(own[0]!);
      const stream = openStream(request, response, actor);
      streams.add(stream);
      response.once('close', () => streams.delete(stream));
      await catchUp(stream, lastIdOf(request)).catch((error) => {
        log.error({ err: error }, 'an open page was not told what it missed');
        drop(stream);
      });
      return true;
    },
    async close() {
      clearInterval(timer);
      for (const stream of streams) drop(stream);
      await listener.close();
      await work;
    },
  };
}

function lastIdOf(request: IncomingMessage): number | undefined {
  const given = request.headers['last-event-id'];
  return typeof given === 'string' && /^\d{1,15}$/.test(given) ? Number(given) : undefined;
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Actor } from '#platform/access/pure/actor.ts';
import type { RequestContext } from '#platform/api/server/call.ts';
import type { Services } from '#platform/api/server/services.ts';
import { listen } from '#platform/clock/server/listen.ts';
import { sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { type LiveStream, openStream } from '#platform/notify/server/live/openStream.ts';
import { type IceSettings, iceServers } from '../iceServers.ts';
import { partIn } from '../partIn.ts';
import { join, keepPresent, leave, presentPeers } from '../peers.ts';
import { getOpenRoom } from '../rooms.ts';
import { ROOM_CHANNEL, type RoomNews } from '../tellRoom.ts';

export interface RoomHubOptions {
  services: Services;
  ice: IceSettings;
  /** Who sends a request now, without lengthening the session; a stream whose session ended is closed. */
  watch?: (request: IncomingMessage) => Promise<Actor | undefined>;
  heartbeatMs?: number;
  /** How long a page may be gone before the others are told: a dropped connection comes back. */
  graceMs?: number;
}

export interface RoomHub {
  /** GET /api/live/rooms/<case>/stream?peer=<id> */
  door: (request: IncomingMessage, response: ServerResponse, context: RequestContext) => Promise<boolean>;
  close(): Promise<void>;
}

interface OpenPage {
  caseId: string;
  peer: string;
  person: string;
  stream: LiveStream;
  /** Signals it has been sent, so that catching up sends none twice. */
  sent: Set<number>;
}

const STREAM = /^\/api\/live\/rooms\/([0-9a-f-]{36})\/stream$/;
const PEER = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const HEARTBEAT_MS = 15_000;
const GRACE_MS = 8_000;

const SIGNAL = sql('room_signal', 'SELECT id, from_peer, body FROM room_signals WHERE id = $1');
const WAITING = sql(
  'room_signals_waiting',
  `SELECT id, from_peer, body FROM room_signals
   WHERE to_peer = $1 AND at > clock_timestamp() - interval '2 minutes' AND id > $2 ORDER BY id`,
);

interface SignalRow {
  id: number;
  from_peer: string;
  body: unknown;
}

/**
 * The pages in the rooms of this process. Each holds one event stream; what pages tell each other goes through the
 * database, so two people may hang on two processes. Events: `welcome`, `roster`, `signal`, `changed`, `closed`.
 */
export function openRoomHub(options: RoomHubOptions): RoomHub {
  const { services, ice, watch, heartbeatMs = HEARTBEAT_MS, graceMs = GRACE_MS } = options;
  const { database, log } = services;
  const pages = new Map<string, OpenPage>();
  const leaving = new Map<string, NodeJS.Timeout>();
  let work = Promise.resolve();
  const soon = (task: () => Promise<void>) => {
    work = work.then(task).catch((error) => log.error({ err: error }, 'pages in a room were not told'));
  };

  async function tell(news: RoomNews & { caseId: string }): Promise<void> {
    if (news.kind === 'signal') {
      const page = pages.get(news.to);
      const row = page && (await database.maybe<SignalRow>(SIGNAL, [news.id]));
      if (row) sendSignal(page, row);
      return;
    }
    const there = [...pages.values()].filter(({ caseId }) => caseId === news.caseId);
    if (there.length === 0) return;
    if (news.kind === 'roster') {
      const peers = await rosterOf(news.caseId);
      for (const { stream } of there) stream.send({ name: 'roster', data: { peers } });
      return;
    }
    for (const page of there) {
      page.stream.send({ name: news.kind, data: {} });
      if (news.kind === 'closed') drop(page);
    }
  }

  async function rosterOf(caseId: string) {
    const present = await presentPeers(database, caseId);
    const names = await services.namesOf(database, [...new Set(present.map(({ personId }) => personId))]);
    return present.map(({ id, personId, part }) => ({ id, part, name: names.get(personId) ?? '' }));
  }

  function sendSignal(page: OpenPage, { id, from_peer: from, body }: SignalRow): void {
    if (page.sent.has(id)) return;
    page.sent.add(id);
    page.stream.send({ id, name: 'signal', data: { id, from, signal: body } });
  }

  function drop(page: OpenPage): void {
    if (pages.get(page.peer) === page) pages.delete(page.peer);
    page.stream.end();
  }

  function gone(page: OpenPage): void {
    if (pages.get(page.peer) !== page) return;
    pages.delete(page.peer);
    const timer = setTimeout(() => {
      leaving.delete(page.peer);
      soon(async () => void (await leave(database, page)));
    }, graceMs);
    leaving.set(page.peer, timer.unref());
  }

  async function beat(): Promise<void> {
    for (const page of [...pages.values()]) {
      if (watch && !(await watch(page.stream.request).catch(() => undefined))) drop(page);
      else page.stream.beat();
    }
    await keepPresent(database, [...pages.keys()]);
    for (const caseId of new Set([...pages.values()].map((page) => page.caseId))) {
      await tell({ kind: 'roster', caseId });
    }
  }

  const listener = listen(database, ROOM_CHANNEL, (payload) => {
    const news = JSON.parse(payload ?? '{}') as RoomNews & { caseId: string };
    soon(() => tell(news));
  });
  const timer = setInterval(() => soon(beat), heartbeatMs).unref();

  return {
    async door(request, response, { actor }) {
      const url = new URL(request.url ?? '/', 'http://own');
      const [, caseId] = STREAM.exec(url.pathname) ?? [];
      if (!caseId || request.method !== 'GET') return false;
      if (!('person' in actor)) throw new Problem('access.signInNeeded', 401);
      const peer = url.searchParams.get('peer') ?? '';
      if (!PEER.test(peer)) throw new Problem('request.malformed', 400);
      const { part } = await partIn(database, services.covers, actor, caseId);
      if (!part) throw new Problem('room.unknown', 404);
      await getOpenRoom(database, caseId);
      await listener.ready;
      const person = actor.person.id;
      clearTimeout(leaving.get(peer));
      leaving.delete(peer);
      const stream = openStream(request, response, actor);
      const page: OpenPage = { caseId, peer, person, stream, sent: new Set() };
      pages.get(peer)?.stream.end();
      pages.set(peer, page);
      response.once('close', () => gone(page));
      stream.send({ name: 'welcome', data: { peer, iceServers: iceServers(ice, person, new Date()) } });
      if (!(await join(database, { caseId, peer, person, part }))) {
        drop(page);
        return true;
      }
      for (const row of await database.rows<SignalRow>(WAITING, [peer, lastIdOf(request)])) {
        sendSignal(page, row);
      }
      return true;
    },
    async close() {
      clearInterval(timer);
      for (const waiting of leaving.values()) clearTimeout(waiting);
      for (const page of pages.values()) drop(page);
      await listener.close();
      await work;
    },
  };
}

function lastIdOf(request: IncomingMessage): number {
  const given = request.headers['last-event-id'];
  return typeof given === 'string' && /^\d{1,15}$/.test(given) ? Number(given) : 0;
}

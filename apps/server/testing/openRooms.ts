import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Actor } from '#platform/access/pure/actor.ts';
import { openFiles } from '#platform/files/server/fileStore.ts';
import { recordingDoor } from '#platform/live/server/http/recordingDoor.ts';
import { openRoomHub } from '#platform/live/server/http/roomHub.ts';
import { openParts } from '#platform/live/server/partStore.ts';
import { renderError } from '../http/createHttp.ts';
import { fileDoor } from '../http/fileDoor.ts';
import type { TestCity } from './openCity.ts';

export interface RoomEvent {
  id?: number;
  name: string;
  data: Record<string, unknown>;
}

/** Rooms and recordings of the test city over HTTP; everybody who asks is whom the header names. */
export async function openRooms(city: TestCity, settings: { graceMs?: number } = {}) {
  const { services } = city;
  const folder = await mkdtemp(path.join(tmpdir(), 'onewindow-rooms-'));
  const store = await openFiles(path.join(folder, 'files'));
  const parts = await openParts(path.join(folder, 'parts'));
  const people = new Map<string, Actor>();
  const hub = openRoomHub({ services, ice: { urls: ['stun:stun.test:3478'] }, graceMs: 50, ...settings });
  const fail = renderError(services);
  const doors = [
    hub.door,
    recordingDoor({ services, store, parts }),
    fileDoor({ services, store, renderError: fail }),
  ];
  const server = createServer(async (request, response) => {
    try {
      const actor = people.get(String(request.headers['x-person'])) ?? ({ kind: 'anyone' } as const);
      for (const door of doors) {
        if (await door(request, response, { actor, language: 'zh-CN', services })) return;
      }
      response.writeHead(404).end();
    } catch (error) {
      fail(request, response, error);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function ask(person: string, target: string, init: RequestInit = {}): Promise<Response> {
    if (!people.has(person)) people.set(person, await city.as(person));
    return fetch(url + target, { ...init, headers: { ...init.headers, 'x-person': person } });
  }

  /** A page in a room: what it was told, and how to wait for more. */
  async function enter(person: string, caseId: string, peer: string, lastId?: number) {
    const stop = new AbortController();
    const headers: Record<string, string> = lastId === undefined ? {} : { 'last-event-id': String(lastId) };
    const response = await ask(person, `/api/live/rooms/${caseId}/stream?peer=${peer}`, {
      signal: stop.signal,
      headers,
    });
    const events: RoomEvent[] = [];
    const waiting = new Set<() => void>();
    let ended = false;
    const reading = read(response, (event) => {
      events.push(event);
      for (const look of waiting) look();
    })
      .catch(() => {})
      .finally(() => {
        ended = true;
        for (const look of waiting) look();
      });
    return {
      status: response.status,
      events,
      ended: () => ended,
      /** Resolves with the first event, told or to come, that fits. */
      until(fits: (event: RoomEvent) => boolean): Promise<RoomEvent> {
        return new Promise((resolve) => {
          const look = () => {
            const found = events.find(fits);
            if (!found) return;
            waiting.delete(look);
            resolve(found);
          };
          waiting.add(look);
          look();
        });
      },
      async leave() {
        stop.abort();
        await reading;
      },
      reading,
    };
  }

  return {
    url,
    store,
    parts,
    ask,
    enter,
    async close() {
      await hub.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true });
    },
  };
}

async function read(response: Response, tell: (event: RoomEvent) => void): Promise<void> {
  if (!response.ok || !response.body) return;
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    text += decoder.decode(chunk, { stream: true });
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const lines = new Map(
        block.split('\n').map((line) => line.split(/: (.*)/s).slice(0, 2) as [string, string]),
      );
      const name = lines.get('event');
      const id = lines.get('id');
      if (name) tell({ name, data: JSON.parse(lines.get('data') ?? '{}'), ...(id && { id: Number(id) }) });
    }
  }
}

export type Rooms = Awaited<ReturnType<typeof openRooms>>;

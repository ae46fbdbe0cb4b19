import type { KeyObject } from 'node:crypto';
import type { Filing } from '#connectors/offices/filing.ts';
import type { Grant } from '#connectors/regulator/mapping.ts';
import type { BundlePreview } from '#modules/bundles/contract.ts';
import type { Pack } from '#modules/reforms/server/pack.ts';
import type { Say } from '#modules/reforms/server/say.ts';
import type { Cast } from '#modules/reforms/server/scenarios/cast.ts';
import type { Actor } from '#platform/access/pure/actor.ts';
import type { RequestContext } from '#platform/api/server/call.ts';
import type { DataQuestion } from '#platform/api/server/outside.ts';
import type { Services } from '#platform/api/server/services.ts';
import type { Calendar } from '#platform/calendar/pure/calendar.ts';
import type { FileStore } from '#platform/files/server/fileStore.ts';
import type { Consumer } from '#platform/jobs/server/consumer.ts';

export interface StoryPlatform {
  up: boolean;
  asked: DataQuestion[];
}

/** A firm of the cast as it is in the database. */
export interface WorldFirm {
  id: string;
  name: string;
  uscc: string;
  owner: string;
}

/** What a firm last applied for. */
export interface Application {
  caseId: string;
  matter: string;
  /** For an event: what its one form asked. */
  preview?: BundlePreview;
}

/** Everything a scenario runs in: a fresh database with places, agencies, people and the reform in force. */
export interface World {
  pack: Pack;
  cast: Cast;
  say: Say;
  services: Services;
  calendar: Calendar;
  files: FileStore;
  /** Signs what machines read. */
  attestation: KeyObject;
  /** The time of the story; only `moveTime` and the start set it. */
  clock: { now: Date };
  /** Place of the cast to its id here. */
  places: ReadonlyMap<string, string>;
  firms: Map<string, WorldFirm>;
  /** Last application of each firm, by the name the story calls it. */
  applications: Map<string, Application>;
  /** Who reacts to what happened. */
  consumers: readonly Consumer[];
  /** Other offices' own systems: which do not answer, which say no; all others do at once what they are asked. */
  offices: Map<string, 'down' | 'refuses' | 'up'>;
  /** What they were asked, in order. */
  filings: { system: string; filing: Filing }[];
  /** The regulator's own system: whether it answers, and what it got, in order. */
  regulator: { up: boolean; pushes: Grant[] };
  /** The region's data-sharing platform: whether it answers, and what it was asked. */
  platform: StoryPlatform;
  /** Secrets of the links of founders, by firm and name. */
  links: Map<string, string>;
  /** A person of the cast. @throws StoryError for a stranger */
  person(name: string): { id: string; name: string };
  /** A person of the cast in the capacity in which they may act today. @throws StoryError for a stranger */
  actor(who: { firm: string; through?: string } | { officer: string }): Promise<Actor>;
  /** What the http layer would give for a request of that actor now. */
  as(actor: Actor): RequestContext;
}

/** The story itself is wrong: it names somebody or something that is not there. */
export class StoryError extends Error {}

/** @throws StoryError */
export function firmOf(world: World, called: string): WorldFirm {
  const firm = world.firms.get(called);
  if (!firm) throw new StoryError(world.say('reforms.scenario.noFirm', { name: called }));
  return firm;
}

/** The place that the reform is in force in. */
export function homeOf({ cast, places }: World): string {
  const [home = ''] = Object.entries(cast.places).find(([, given]) => given === 'home') ?? [];
  return places.get(home) ?? '';
}

/** @throws StoryError when the firm has not applied for anything yet */
export function applicationOf(world: World, called: string): Application {
  const application = world.applications.get(called);
  if (!application) throw new StoryError(world.say('reforms.scenario.noApplication', { name: called }));
  return application;
}

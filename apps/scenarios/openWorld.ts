import { createPrivateKey } from 'node:crypto';
import { openServices } from '#apps/server/openServices.ts';
import { publishCreditRegisters } from '#modules/credit/index.ts';
import { findActor } from '#modules/identity/server/capacities.ts';
import { instantOf } from '#modules/reforms/domain/scenario/moment.ts';
import { publishPack } from '#modules/reforms/index.ts';
import type { Pack } from '#modules/reforms/server/pack.ts';
import type { Say } from '#modules/reforms/server/say.ts';
import type { Cast } from '#modules/reforms/server/scenarios/cast.ts';
import type { ScenarioFile } from '#modules/reforms/server/scenarios/readScenarios.ts';
import { publishSharingRegisters } from '#modules/sharing/index.ts';
import type { NewPlace } from '#platform/access/pure/place.ts';
import type { DataAnswer, DataQuestion } from '#platform/api/server/outside.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { OutsideError } from '#platform/connect/server/outsideError.ts';
import { makeEd25519 } from '#platform/crypto/server/ed25519.ts';
import type { Database } from '#platform/db/server/database.ts';
import type { FileStore } from '#platform/files/server/fileStore.ts';
import { castPlaces, knownPlaces } from './castPlaces.ts';
import { loadCast } from './loadCast.ts';
import { reactionsOf } from './reactions.ts';
import { firmOf, StoryError, type World } from './world.ts';

export interface WorldParts {
  pack: Pack;
  cast: Cast;
  scenario: ScenarioFile;
  /** Fresh and migrated; the scenario has it for itself. */
  database: Database;
  files: FileStore;
  say: Say;
  /** Another place than the reform's own. */
  place?: string;
  /** Places that stand in no standard, for a fictional city. */
  ownPlaces?: readonly NewPlace[];
}

/** What goes wrong comes out as a failure of the story. */
const SILENT = { info() {}, warn() {}, error() {} };

/** Sets the stage of a scenario: its place, its people, and the reform in force there in the way it asks for. */
export async function openWorld(parts: WorldParts): Promise<World> {
  const { pack, cast, scenario, database, files, say } = parts;
  const clock = { now: instantOf(scenario.start) };
  const attestation = createPrivateKey(makeEd25519());
  const platform: World['platform'] = { up: true, asked: [] };
  const services = openServices({
    database,
    now: () => clock.now,
    log: SILENT,
    demo: true,
    publicUrl: 'https://scenario.example',
    outside: { askData: (question) => answerOf(platform, question) },
    store: files,
    attestation,
  });
  const home = parts.place ?? pack.reform.place;
  const known = knownPlaces(parts.ownPlaces);
  const places = castPlaces(cast, home, known);
  const loaded = await database.transaction(async (tx) => {
    const stage = await loadCast(tx, cast, places, known, clock.now);
    const at = { now: clock.now, today: legalDate(clock.now) };
    await publishCreditRegisters(tx, home, at);
    await publishSharingRegisters(tx, home, at);
    await publishPack(tx, services, pack, {
      place: home,
      way: scenario.way,
      revocation: scenario.revocation,
    });
    return stage;
  });
  const person = (name: string) => {
    const id = loaded.persons.get(name);
    if (!id) throw new StoryError(say('reforms.scenario.noPerson', { name }));
    return { id, name };
  };
  const regulator: World['regulator'] = { up: true, pushes: [] };
  const story = { offices: new Map(), filings: [] };
  /** Somebody of the cast who is no firm applies in their own name. */
  const capacityOf = (who: Parameters<World['actor']>[0]) => {
    if ('officer' in who) {
      const post = loaded.posts.get(who.officer);
      if (!post) throw new StoryError(say('reforms.scenario.noPerson', { name: who.officer }));
      return { name: who.officer, capacity: { kind: 'officer', post } as const };
    }
    if (!loaded.firms.has(who.firm) && cast.people.includes(who.firm))
      return { name: who.firm, capacity: { kind: 'person' } as const };
    const { id: organisation, owner } = firmOf(world, who.firm);
    return { name: who.through ?? owner, capacity: { kind: 'firm', organisation } as const };
  };
  const world: World = {
    pack,
    cast,
    say,
    services,
    calendar: services.processes.calendarOf(home),
    files,
    attestation,
    clock,
    places,
    firms: loaded.firms,
    applications: new Map(),
    consumers: reactionsOf(services, { regulator, files, ...story }),
    ...story,
    links: new Map(),
    person,
    regulator,
    platform,
    as: (actor) => ({ actor, language: say.language, services }),
    async actor(who) {
      const { name, capacity } = capacityOf(who);
      const actor = await findActor(database, person(name), capacity, legalDate(clock.now));
      if (!actor) throw new StoryError(say('reforms.scenario.noCapacity', { name }));
      return actor;
    },
  };
  return world;
}

/** While it is up it holds everything that it is asked about, of every firm. */
export async function answerOf(platform: World['platform'], question: DataQuestion): Promise<DataAnswer> {
  if (!platform.up) throw new OutsideError('unreachable', 'the platform of the story is down');
  platform.asked.push(question);
  return { found: true, status: 'valid', values: { number: `${question.item}-1`, approvedOn: '2026-09-30' } };
}

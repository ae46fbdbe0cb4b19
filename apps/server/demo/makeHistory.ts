import path from 'node:path';
import { putOrganisations } from '#modules/organisations/index.ts';
import { parseYaml } from '#modules/reforms/server/readYaml.ts';
import { sweepRenewals } from '#modules/renewals/index.ts';
import type { Services } from '#platform/api/server/services.ts';
import { addWorkdays } from '#platform/calendar/pure/addWorkdays.ts';
import { instantOn, legalDate } from '#platform/calendar/pure/legalDate.ts';
import { sql } from '#platform/db/server/database.ts';
import type { FileStore } from '#platform/files/server/fileStore.ts';
import type { Language } from '#platform/i18n/pure/text.ts';
import { applyByCommitment, type CheckStory } from './applyByCommitment.ts';
import { applyOrdinary } from './applyOrdinary.ts';
import { applyOwing } from './applyOwing.ts';
import { applyWithFaults } from './applyWithFaults.ts';
import { openCast } from './cast.ts';
import { openChance } from './chance.ts';
import { HistoryPlan } from './historyPlan.ts';
import { issuedSoThatItEndsIn, issueLongAgo } from './issueLongAgo.ts';
import { makeFirms } from './makeFirms.ts';
import { openPast } from './past.ts';
import { payAwards } from './payAwards.ts';
import { seedProfiles } from './profiles/seedProfiles.ts';
import { settlePast } from './settlePast.ts';

export interface HistoryParts {
  services: Services;
  store: FileStore;
  cityFolder: string;
  /** Of what is said. */
  language: Language;
  say: (line: string) => void;
}

/** One thing to do at a moment of the past. It may add more, later on. */
export interface Moment {
  at: Date;
  act: () => Promise<Moment[]>;
}

/** Days until the licence ends whose renewal comes to its holder. */
const ENDS_IN = 20;
/** Working days ago, longer than the time that the matter gives to bring what is owed. */
const OWED_SO_LONG = 18;

/** Definitions that were adopted may have cases of their own; what is asked is whether anybody has applied yet. */
const ANY_APPLICATION = sql('demo_any_application', 'SELECT 1 FROM applications LIMIT 1');

/**
 * Gives the fictional city a past, once: firms, applications, checks and what came of them, through the same
 * operations as everybody's, in the order of time. Does nothing when there are applications already.
 */
export async function makeHistory(parts: HistoryParts): Promise<void> {
  const { services, store, cityFolder, language, say } = parts;
  if (await services.database.maybe(ANY_APPLICATION)) return;
  const file = path.join(cityFolder, 'history.yaml');
  const { value: plan, problems } = parseYaml(file, file, HistoryPlan);
  if (!plan) throw new Error(problems.map(({ line, message }) => `${file}:${line} ${message}`).join('\n'));
  say(services.translate(language, 'server.makingPast'));
  const chance = openChance(plan.seed);
  const today = legalDate(services.now());
  const firms = makeFirms(plan, chance, today);
  await services.database.transaction((tx) =>
    putOrganisations(
      tx,
      firms.map(({ organisation }) => organisation),
      'demo',
      services.now(),
    ),
  );
  await seedProfiles(services, services.database, cityFolder);
  const past = openPast(services);
  const cast = await openCast(services, store, firms);
  const calendar = services.processes.calendarOf('yunxi');
  const onDay = (workdaysAgo: number) => {
    const { date } = addWorkdays(calendar, today, -workdaysAgo);
    const minute = String(chance.below(60)).padStart(2, '0');
    return instantOn(date, `${String(9 + chance.below(8)).padStart(2, '0')}:${minute}`);
  };
  const listed = firms.filter(({ trade }) => trade.foodClass);
  const moments: Moment[] = [];
  for (let n = 0; n < Math.min(plan.applications, listed.length); n++) {
    const { end } = chance.weighed(plan.checks);
    const story: CheckStory = { past, cast, firm: listed[n]!, end, chance, calendar };
    // A check that is still to come belongs to a recent licence; one that was never made, to an old one.
    const ago =
      end === 'waiting'
        ? 1 + chance.below(18)
        : end === 'rectifying'
          ? 12 + chance.below(10)
          : 40 + chance.below(plan.days - 40);
    moments.push({ at: onDay(ago), act: () => applyByCommitment(story) });
  }
  for (let n = 0; n < plan.ordinary; n++) {
    const firm = firms[firms.length - 1 - n]!;
    moments.push({
      at: onDay(1 + chance.below(16)),
      act: () => applyOrdinary({ past, cast, firm, chance, calendar }),
    });
  }
  moments.push({
    at: onDay(OWED_SO_LONG),
    act: async () => {
      await applyOwing(services, past, cast);
      return [];
    },
  });
  moments.push({
    at: issuedSoThatItEndsIn(ENDS_IN, today),
    act: async () => {
      await issueLongAgo(services.database, past, (owner, name) => cast.upload(owner as never, name));
      return [];
    },
  });
  await play(moments, past.moveTo, services.now());
  await settlePast(services);
  await sweepRenewals(services);
  await applyWithFaults({ services, store, past, cast, cityFolder });
  await payAwards(services, { past, cast, cityFolder });
  const applications = plan.applications + plan.ordinary;
  say(services.translate(language, 'server.madePast', { firms: firms.length, applications }));
}

async function play(moments: Moment[], moveTo: (at: Date) => Promise<void>, now: Date): Promise<void> {
  const waiting = moments.sort((a, b) => a.at.getTime() - b.at.getTime());
  for (let next = waiting.shift(); next && next.at < now; next = waiting.shift()) {
    await moveTo(next.at);
    waiting.push(...(await next.act()));
    waiting.sort((a, b) => a.at.getTime() - b.at.getTime());
  }
  await moveTo(now);
}

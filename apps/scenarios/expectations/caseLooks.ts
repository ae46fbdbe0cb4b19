import { call } from '@orpc/server';
import { router } from '#apps/server/router.ts';
import { DEBT_PATTERN } from '#modules/approvals/domain/compileDebt.ts';
import { asked } from '#modules/catalogue/index.ts';
import { satisfies } from '#modules/reforms/domain/scenario/count.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { sql } from '#platform/db/server/database.ts';
import { type About, type Looks, standOf, theApplication, unless } from './about.ts';

interface Taken {
  actor_id: string;
  capacity: { kind: string; by?: string };
  body: { from: string };
}

const ACTIONS = sql(
  'scenario_actions',
  "SELECT actor_id, capacity, body FROM actions WHERE subject_type = 'case' AND subject_id = $1 ORDER BY seq",
);

async function actionsOf(about: About): Promise<Taken[]> {
  return about.world.services.database.rows<Taken>(ACTIONS, [theApplication(about).id]);
}

/** The states that the application has left, of those that the applicant counts. */
async function passed(about: About, what: 'step' | 'visit'): Promise<number> {
  const { database, processes } = about.world.services;
  const { states } = await processes.latest(database, theApplication(about).process);
  const left = new Set((await actionsOf(about)).map(({ body }) => body.from));
  return [...left].filter((state) => states[state]?.[what]).length;
}

function counted(found: number, expected: Parameters<typeof satisfies>[1]): string | undefined {
  return satisfies(found, expected) ? undefined : String(found);
}

const DEBTS = sql(
  'scenario_debts',
  `SELECT state FROM cases WHERE parent_id = $1 AND process LIKE '${DEBT_PATTERN}' ORDER BY number`,
);

/** What was applied for, as the firm itself sees it. */
async function filedBy(about: About) {
  const { world, firm } = about;
  const context = world.as(await world.actor({ firm }));
  return call(router.approvals.getApplication, { caseId: theApplication(about).id }, { context });
}

/** How the application went. */
export const caseLooks: Looks = {
  case: ({ application }, expected) => standOf(application, expected),
  heldBy: (about, expected) => unless(expected, theApplication(about).holder ?? 'none'),
  steps: async (about, expected) => counted(await passed(about, 'step'), expected),
  visits: async (about, expected) => counted(await passed(about, 'visit'), expected),
  async materials(about, expected) {
    const filed = await filedBy(about);
    // What is uploaded is counted as it came in; form and commitment are made from what was typed and signed.
    const made = asked(filed.body).filter(({ by }) => by !== 'upload').length;
    return counted(made + Object.keys(filed.materials).length, expected);
  },
  async byRule(about, expected) {
    const taken = await actionsOf(about);
    return counted(taken.filter(({ capacity }) => capacity.by === 'rule').length, expected);
  },
  async officials(about, expected) {
    const taken = await actionsOf(about);
    const officials = taken.filter(({ capacity }) => capacity.kind === 'officer');
    return counted(new Set(officials.map(({ actor_id }) => actor_id)).size, expected);
  },
  async track(about, expected) {
    const { track } = await filedBy(about);
    return unless(expected, track?.id ?? 'none');
  },
  async debts(about, expected) {
    const open = await about.world.services.database.rows<{ state: string }>(DEBTS, [
      theApplication(about).id,
    ]);
    return unless(expected, open.map(({ state }) => state).join('、') || 'none');
  },
  sameDay(about, expected) {
    const { openedAt, closedAt } = theApplication(about);
    const same = closedAt !== null && legalDate(new Date(openedAt)) === legalDate(new Date(closedAt));
    return unless(expected, same);
  },
  atOnce(about, expected) {
    const { openedAt, closedAt } = theApplication(about);
    return unless(expected, openedAt === closedAt);
  },
};

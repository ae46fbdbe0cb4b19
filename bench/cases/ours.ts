import type { Actor } from '../../platform/access/pure/actor.ts';
import { once } from '../../platform/api/server/once.ts';
import { loadCalendar } from '../../platform/calendar/server/loadCalendar.ts';
import { newId } from '../../platform/crypto/pure/newId.ts';
import { openDatabase, type Tx } from '../../platform/db/server/database.ts';
import { type ActContext, act } from '../../platform/process/server/act.ts';
import type { CaseRow } from '../../platform/process/server/caseRow.ts';
import { openProcessBook, publishProcess } from '../../platform/process/server/processBook.ts';
import { standingOf } from '../../platform/process/server/standing.ts';
import { startCase } from '../../platform/process/server/startCase.ts';
import { permit } from '../../platform/process/testing/permit.ts';
import { ACTIONS, type ActionName, type Contender, typedAt, type Urls } from './life.ts';

const officer = (role: string): Actor => ({
  kind: 'officer',
  person: { id: newId(), name: role },
  post: { role, agency: 'bureau', place: 'town' },
});
const FIRM = newId();
const ACTORS: Record<ActionName, Actor> = {
  submit: { kind: 'firm', person: { id: newId(), name: 'owner' }, organisation: FIRM, delegation: 'owner' },
  accept: officer('window'),
  hear: officer('decider'),
  resume: officer('decider'),
  grant: officer('decider'),
};

/**
 * Our command path: each action is one transaction that writes case, action, ledger queue, task, timers and outbox, run
 * once per key, as every write of the API is. With `recalls` it goes on from the case as this process wrote it a moment
 * ago, as the peers do; else each action reads and locks it.
 */
export async function openOurs({ app }: Urls, { recalls }: { recalls: boolean }): Promise<Contender> {
  const database = openDatabase(app);
  const calendar = loadCalendar();
  const book = openProcessBook({ effects: { 'test.issue': async () => {} }, calendarOf: () => calendar });
  await database.transaction((tx) => publishProcess(tx, permit, new Date()));
  const covers = async (_: string, place: string) => place === 'town';

  const context = (tx: Tx): ActContext => ({
    tx,
    book,
    now: new Date(),
    standing: (actor, row) => standingOf(actor, row, covers),
    recalls,
  });

  async function take(action: ActionName, caseId: string): Promise<CaseRow> {
    const actor = ACTORS[action];
    const work = (tx: Tx) => {
      const data = typedAt(action);
      if (action !== 'submit') return act(context(tx), { caseId, action, actor, data });
      return startCase(context(tx), {
        id: caseId,
        process: permit.name,
        action,
        actor,
        title: permit.title,
        place: 'town',
        agencies: { decider: 'bureau' },
        organisation: FIRM,
        applicantName: '青峰茶业',
        facts: { area: '120' },
        data,
      });
    };
    let row: CaseRow | undefined;
    const request = { actor: FIRM, operation: 'bench', key: newId(), input: { caseId, action } };
    await once(database, request, async (tx) => {
      row = await work(tx);
      const { id, number, state, version } = row;
      return { id, number, state, version };
    });
    return row!;
  }

  return {
    async live(timed) {
      const caseId = newId();
      let row: CaseRow | undefined;
      for (const action of ACTIONS) row = await timed(() => take(action, caseId));
      if (row?.outcome !== 'granted') throw new Error(`the case ended as ${row?.outcome}`);
    },
    close: () => database.close(),
  };
}

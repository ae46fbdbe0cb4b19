import pg from 'pg';
import { newId } from '../../platform/crypto/pure/newId.ts';
import { loadPeer } from '../loadPeer.ts';
import { ACTIONS, type Contender, type Timed, typedAt, type Urls } from './life.ts';

/** The part of DBOS Transact 5 that is used here. */
interface Library {
  DBOS: {
    setConfig(config: object): void;
    registerWorkflow<A extends unknown[], R>(
      work: (...args: A) => Promise<R>,
      options: { name: string },
    ): (...args: A) => Promise<R>;
    runStep<T>(step: () => Promise<T>, options: { name: string }): Promise<T>;
    launch(): Promise<void>;
    shutdown(): Promise<void>;
  };
}

/**
 * A durable workflow of five steps, each with one insert. It neither waits for people (recv) nor keeps
 * a case that can be queried, tasks, timers or a ledger: the least it can do, to its favour.
 */
export async function openDbos({ app, migrator, superuser }: Urls): Promise<Contender> {
  const { DBOS } = await loadPeer<Library>('@dbos-inc/dbos-sdk');
  const pool = new pg.Pool({ connectionString: app, max: 10 });
  await makeTable(migrator);
  const system = new URL(superuser);
  system.pathname = '/bench_dbos';
  DBOS.setConfig({
    name: 'bench',
    systemDatabaseUrl: system.href,
    systemDatabasePoolSize: 10,
    logLevel: 'error',
  });
  const waiting = new Map<string, Timed>();
  const insert = (caseId: string, seq: number, name: (typeof ACTIONS)[number]) =>
    pool.query({
      name: 'bench_step',
      text: 'INSERT INTO bench_steps (case_id, seq, name, data) VALUES ($1, $2, $3, $4)',
      values: [caseId, seq, name, JSON.stringify(typedAt(name))],
    });
  const life = DBOS.registerWorkflow(
    async (caseId: string) => {
      const timed = waiting.get(caseId)!;
      for (const [seq, name] of ACTIONS.entries()) {
        await timed(() => DBOS.runStep(async () => void (await insert(caseId, seq, name)), { name }));
      }
    },
    { name: 'life' },
  );
  await DBOS.launch();
  return {
    async live(timed) {
      const caseId = newId();
      waiting.set(caseId, timed);
      await life(caseId);
      waiting.delete(caseId);
    },
    async close() {
      await DBOS.shutdown();
      await pool.end();
    },
  };
}

async function makeTable(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    'CREATE TABLE bench_steps (case_id uuid, seq int, name text, data jsonb, PRIMARY KEY (case_id, seq))',
  );
  await client.end();
}

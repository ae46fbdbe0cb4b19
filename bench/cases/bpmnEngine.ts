import { EventEmitter } from 'node:events';
import pg from 'pg';
import { newId } from '../../platform/crypto/pure/newId.ts';
import { loadPeer } from '../loadPeer.ts';
import { ACTIONS, type ActionName, type Contender, typedAt, type Urls } from './life.ts';

/** The part of bpmn-engine 25 that is used here. */
interface Library {
  Engine: new (options?: object) => Engine;
}
interface Engine {
  execute(options: object): Promise<Execution>;
  recover(state: object): Engine;
  resume(options: object): Promise<Execution>;
}
interface Execution {
  readonly state: string;
  getState(): object;
  signal(message: object): void;
  stop(): Promise<void>;
}

const tasks = ACTIONS.slice(1);
const flow = (from: string, to: string) =>
  `<sequenceFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}" />`;
/** Submitting starts the process; the other four actions are user tasks one after the other. */
const SOURCE = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="permit" targetNamespace="bench">
<process id="permit-process" isExecutable="true"><startEvent id="start" />
${tasks.map((task) => `<userTask id="${task}" />`).join('')}<endEvent id="end" />
${[...tasks, 'end'].map((task, n) => flow(n === 0 ? 'start' : tasks[n - 1]!, task)).join('')}
</process></definitions>`;

/** The usual way with that library: load the state, recover the engine, signal the task, save the state. */
export async function openBpmnEngine({ app, migrator }: Urls): Promise<Contender> {
  const { Engine } = await loadPeer<Library>('bpmn-engine');
  const pool = new pg.Pool({ connectionString: app, max: 10 });
  await makeTable(migrator);

  async function submit(caseId: string): Promise<void> {
    const listener = new EventEmitter();
    const engine = new Engine({ name: caseId, source: SOURCE });
    const execution = await engine.execute({ listener, variables: { form: typedAt('submit') } });
    await inTransaction(pool, async (client) => {
      await client.query({
        name: 'bpmn_insert',
        text: 'INSERT INTO bench_bpmn (id, state) VALUES ($1, $2)',
        values: [caseId, JSON.stringify(execution.getState())],
      });
    });
    await execution.stop();
  }

  async function signal(caseId: string, task: ActionName): Promise<string> {
    return inTransaction(pool, async (client) => {
      const { rows } = await client.query<{ state: object }>({
        name: 'bpmn_load',
        text: 'SELECT state FROM bench_bpmn WHERE id = $1 FOR UPDATE',
        values: [caseId],
      });
      const engine = new Engine({ name: caseId }).recover(rows[0]!.state);
      const execution = await engine.resume({ listener: new EventEmitter() });
      execution.signal({ id: task, ...typedAt(task) });
      await client.query({
        name: 'bpmn_save',
        text: 'UPDATE bench_bpmn SET state = $2 WHERE id = $1',
        values: [caseId, JSON.stringify(execution.getState())],
      });
      const { state } = execution;
      // Stopping an execution that has ended never comes back.
      if (state === 'running') await execution.stop();
      return state;
    });
  }

  return {
    async live(timed) {
      const caseId = newId();
      await timed(() => submit(caseId));
      let state: string | undefined;
      for (const task of tasks) state = await timed(() => signal(caseId, task));
      if (state !== 'idle') throw new Error(`the process is ${state}, not at its end`);
    },
    close: () => pool.end(),
  };
}

async function inTransaction<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } finally {
    client.release();
  }
}

async function makeTable(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('CREATE TABLE bench_bpmn (id uuid PRIMARY KEY, state jsonb) WITH (fillfactor = 80)');
  await client.end();
}

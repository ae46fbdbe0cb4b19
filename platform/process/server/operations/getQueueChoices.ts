import { serve } from '#platform/api/server/serve.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import { contract } from '../../contract.ts';
import type { QueueChoices } from '../../pure/queue.ts';
import { queueScope } from '../queueScope.ts';

interface Counted {
  process: string;
  process_version: number;
  matter: string | null;
  state: string;
  count: number;
}

export const getQueueChoices = serve(contract.getQueueChoices, async (call, { scope }) => {
  const { actor } = call;
  call.require(actor.kind === 'officer');
  if (actor.kind !== 'officer') return { matters: [], states: [] };
  const { from, where, values } = queueScope(actor.post, scope);
  const counted = await call.db.rows<Counted>(
    `SELECT c.process, c.process_version, c.matter, c.state, count(*) AS count FROM ${from}
     WHERE ${where.join(' AND ')} GROUP BY 1, 2, 3, 4 ORDER BY 1, 2`,
    values,
  );
  const matters = new Map<string, QueueChoices['matters'][number]>();
  const states = new Map<string, QueueChoices['states'][number]>();
  for (const { process: name, process_version, matter, state, count } of counted) {
    const process = await call.services.processes.get(call.db, name, process_version);
    if (matter) add(matters, matter, process.title, count);
    add(states, state, process.states[state]?.title ?? { zh: state, en: state }, count);
  }
  return { matters: [...matters.values()], states: [...states.values()] };
});

/** The first title stays: 'approval:…' sorts before the processes that follow it. */
function add(
  choices: Map<string, QueueChoices['states'][number]>,
  value: string,
  title: Text,
  count: number,
): void {
  const known = choices.get(value);
  if (known) known.count += count;
  else choices.set(value, { value, title, count });
}

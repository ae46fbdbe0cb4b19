import type { Renewal } from '#modules/catalogue/contract.ts';

export type NodeState = 'done' | 'now' | 'ahead';
type NodeId = Renewal['nodes'][number]['id'];

export interface NodeLine {
  id: NodeId;
  title: Renewal['nodes'][number]['title'];
  state: NodeState;
}

const ORDER: readonly NodeId[] = ['remind', 'call', 'prepare', 'survey', 'decide', 'deliver'];
/** The node at which a case in that state is. */
const AT: Record<string, NodeId> = {
  reminded: 'remind',
  calling: 'call',
  awaiting: 'call',
  preparing: 'prepare',
  filed: 'decide',
  delivering: 'deliver',
};

/**
 * The list of tasks of a renewal (节点化任务清单), by what the holder answered: those for changed conditions only when
 * conditions changed. Before an answer all of them stand there.
 */
export function nodesOf(
  { nodes }: Pick<Renewal, 'nodes'>,
  { state, changed, finished }: { state: string; changed: boolean | null; finished: boolean },
): NodeLine[] {
  const at = AT[state];
  const wanted = nodes.filter(
    ({ when }) => when === 'always' || changed === null || (when === 'changed') === changed,
  );
  return wanted.map(({ id, title }) => {
    if (finished) return { id, title, state: 'done' };
    const place = at === undefined ? 0 : ORDER.indexOf(id) - ORDER.indexOf(at);
    return { id, title, state: place < 0 ? 'done' : place === 0 ? 'now' : 'ahead' };
  });
}

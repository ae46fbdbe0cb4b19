import type { QueueRow } from '../../pure/queue.ts';

/** What may be done to all of these rows at once. */
export function togetherOf(rows: readonly QueueRow[]): QueueRow['together'] {
  const [first, ...others] = rows;
  return (first?.together ?? []).filter(({ name }) =>
    others.every(({ together }) => together.some((action) => action.name === name)),
  );
}

import type { FactContext, FactValue } from './factContext.ts';

/** True when every single item was promised. Without a signature it is false: a promise cannot be unknown. */
export function commitmentSigned({ published, commitment }: FactContext): FactValue {
  const asked = published.body.commitment?.items ?? [];
  return commitment !== undefined && asked.every((item) => commitment.items.includes(item.id));
}

import { barInForce } from '../bars.ts';
import type { FactContext, FactValue } from './factContext.ts';

/** Whether the firm is barred today from matters of this group. */
export async function barred({ db, organisation, published, today }: FactContext): Promise<FactValue> {
  return (await barInForce(db, organisation.id, published.body.group, today)) !== undefined;
}

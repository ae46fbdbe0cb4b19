import { barInForce } from '../bars.ts';
import type { FactContext, FactValue } from './factContext.ts';

/** Whether the firm is barred today from matters of this group. */
export async function barred({ db, applicant, published, today }: FactContext): Promise<FactValue> {
  return (await barInForce(db, applicant.id, published.body.group, today)) !== undefined;
}

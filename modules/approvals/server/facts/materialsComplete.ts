import type { FactJson } from '#platform/process/pure/factJson.ts';
import { asksFor } from '../../domain/asksFor.ts';
import { missingMaterials } from '../../domain/missingMaterials.ts';
import type { FactContext, FactValue } from './factContext.ts';

/** Whether everything is there that has to be there now; `facts` are those that say what has to. */
export function materialsComplete(
  { published, materials }: FactContext,
  facts: Record<string, FactJson>,
): FactValue {
  return missingMaterials(asksFor(published.body, facts), materials).length === 0;
}

import { missingMaterials } from '../../domain/missingMaterials.ts';
import type { FactContext, FactValue } from './factContext.ts';

export function materialsComplete({ published, materials }: FactContext): FactValue {
  return missingMaterials(published.body, materials).length === 0;
}

import type { Matter } from '#modules/catalogue/contract.ts';
import type { Text } from '#platform/i18n/pure/text.ts';

/** Part of a definition that no source states. */
export interface AssumedPart {
  matter: string;
  what: 'material' | 'stage';
  id: string;
  title: Text;
}

/** Materials and stages of a matter that were reconstructed, in the order of the definition. */
export function assumedIn({ matter, materials, stages }: Matter): AssumedPart[] {
  const marked =
    (what: AssumedPart['what']) =>
    ({ id, title, origin }: { id: string; title: Text; origin: string }): AssumedPart[] =>
      origin === 'assumed' ? [{ matter, what, id, title }] : [];
  return [...materials.flatMap(marked('material')), ...stages.flatMap(marked('stage'))];
}

import { useText } from '#platform/i18n/web/useLanguage.ts';
import { DescriptionList } from '#platform/ui/plain/DescriptionList.tsx';
import type { SharedValue } from '../contract.ts';

/** What an e-licence or a data set says, as people read it. */
export function Values({ values }: { values: readonly SharedValue[] }) {
  const text = useText();
  return (
    <DescriptionList items={values.map(({ label, shown }) => ({ term: text(label), value: text(shown) }))} />
  );
}

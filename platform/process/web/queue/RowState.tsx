import { useText } from '#platform/i18n/web/useLanguage.ts';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';
import type { QueueRow } from '../../pure/queue.ts';
import { caseTone } from '../caseTone.ts';

export function RowState({ row: { outcome, holder, clock, stateTitle } }: { row: QueueRow }) {
  const text = useText();
  const tone = caseTone({ outcome, holder, clocks: clock ? [clock] : [] });
  return <StateTag tone={tone}>{text(stateTitle)}</StateTag>;
}

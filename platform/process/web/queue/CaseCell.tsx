import { useText } from '#platform/i18n/web/useLanguage.ts';
import type { QueueRow } from '../../pure/queue.ts';
import { caseHref } from './caseHref.ts';

/** Number and matter of a case. The number is the link: it is what people read out to each other. */
export function CaseCell({ row }: { row: QueueRow }) {
  const text = useText();
  return (
    <span className="queue-case">
      <a href={caseHref(row.caseId)}>{row.number}</a>
      <small>{text(row.title)}</small>
    </span>
  );
}

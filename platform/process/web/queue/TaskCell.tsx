import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import type { QueueRow } from '../../pure/queue.ts';
import { StandInNote } from './StandInNote.tsx';
import type { Assign } from './useAssign.ts';

/** Who has the case: the post, and the colleague who took it; taking it and giving it back. */
export function TaskCell({ row, assign }: { row: QueueRow; assign: Assign }) {
  const { t } = useTranslation();
  const text = useText();
  const { caseId, number, holder, holderTitle, assigneeId, assigneeName, takeable, mine, outcome } = row;
  if (outcome !== null) return t('process.holder.nobody');
  if (holder === 'applicant') return t('process.queue.applicant');
  if (holder === null) return t(row.clock?.moves ? 'process.holder.clock' : 'process.holder.others');
  const who = mine && !row.standIn ? t('process.queue.mine') : assigneeName;
  return (
    <span className="queue-task">
      {who && <span className={mine ? 'queue-task__mine' : undefined}>{who}</span>}
      {row.standIn && <StandInNote standIn={row.standIn} />}
      {!who && !takeable && t('process.queue.nobody')}
      {!takeable && holderTitle && <small>{text(holderTitle)}</small>}
      {takeable && assigneeId === null && (
        <Button
          size="small"
          disabled={assign.busy}
          aria-label={t('process.queue.takeOne', { number })}
          onClick={() => void assign.take(caseId)}
        >
          {t('process.queue.take')}
        </Button>
      )}
      {takeable && mine && (
        <Button
          size="small"
          type="text"
          disabled={assign.busy}
          aria-label={t('process.queue.giveBackOne', { number })}
          onClick={() => void assign.giveBack(caseId)}
        >
          {t('process.queue.giveBack')}
        </Button>
      )}
    </span>
  );
}

import { useTranslation } from 'react-i18next';
import { shanghaiDate } from '#platform/i18n/web/formatDate.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import type { QueueColumn } from '#platform/ui/desk/QueueRows.tsx';
import type { QueueRow } from '../../pure/queue.ts';
import { CaseCell } from './CaseCell.tsx';
import { RowDeadline } from './RowDeadline.tsx';
import { RowState } from './RowState.tsx';
import { TaskCell } from './TaskCell.tsx';
import type { Assign } from './useAssign.ts';

/** The columns of the queue; where the screen is narrow one column with everything below each other. */
export function useQueueColumns(assign: Assign, narrow: boolean): QueueColumn<QueueRow>[] {
  const { t } = useTranslation();
  const format = useFormat();
  if (narrow) {
    return [
      {
        key: 'case',
        title: t('process.queue.column.case'),
        render: (row) => (
          <div className="queue-card">
            <CaseCell row={row} />
            <span>{row.applicantName}</span>
            <span className="queue-card__line">
              <RowState row={row} />
              <TaskCell row={row} assign={assign} />
            </span>
            <RowDeadline row={row} />
          </div>
        ),
      },
    ];
  }
  return [
    { key: 'case', title: t('process.queue.column.case'), render: (row) => <CaseCell row={row} /> },
    { key: 'applicant', title: t('process.queue.column.applicant'), render: (row) => row.applicantName },
    { key: 'state', title: t('process.list.state'), render: (row) => <RowState row={row} /> },
    {
      key: 'task',
      title: t('process.queue.column.task'),
      render: (row) => <TaskCell row={row} assign={assign} />,
    },
    { key: 'due', title: t('process.queue.column.due'), render: (row) => <RowDeadline row={row} /> },
    {
      key: 'opened',
      title: t('process.list.opened'),
      className: 'queue-opened',
      render: (row) => format.date(shanghaiDate(new Date(row.openedAt)), 'short'),
    },
  ];
}

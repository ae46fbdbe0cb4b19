import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { useName } from '#platform/i18n/web/useName.ts';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';
import { Table } from '#platform/ui/plain/Table.tsx';
import type { DuePostCheck } from '../../contract.ts';
import { DueDeadline } from './DueDeadline.tsx';
import './due.css';

/** Checks that are due: the firm leads to the page of the visit. Cards on a phone. */
export function DueTable({ checks, empty }: { checks: DuePostCheck[]; empty: ReactNode }) {
  const { t } = useTranslation();
  const text = useText();
  const name = useName();
  return (
    <Table<DuePostCheck>
      caption={t('supervision.due.title')}
      hideCaption
      rows={checks}
      rowKey={({ caseId }) => caseId}
      empty={empty}
      columns={[
        {
          key: 'firm',
          title: t('supervision.due.firm'),
          render: ({ caseId, holderName, number }) => (
            <>
              <a href={`/desk/post-checks/${caseId}`}>{holderName}</a>
              <small className="due-number">{number}</small>
            </>
          ),
        },
        { key: 'place', title: t('supervision.due.place'), render: ({ place }) => name(place) },
        { key: 'state', title: t('supervision.due.state'), render: ({ stateTitle }) => text(stateTitle) },
        {
          key: 'due',
          title: t('supervision.due.deadline'),
          render: (check) => <DueDeadline check={check} />,
        },
        {
          key: 'push',
          title: t('supervision.due.push'),
          render: ({ acknowledged }) =>
            acknowledged ? (
              t('supervision.due.confirmed')
            ) : (
              <StateTag tone="near">{t('supervision.due.unconfirmed')}</StateTag>
            ),
        },
      ]}
    />
  );
}

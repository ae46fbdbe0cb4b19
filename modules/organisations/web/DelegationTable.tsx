import { useTranslation } from 'react-i18next';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { Table } from '#platform/ui/plain/Table.tsx';
import type { DelegationView } from '../contract.ts';
import { DelegationState } from './DelegationState.tsx';

interface DelegationTableProps {
  rows: DelegationView[];
  owner: boolean;
  onRevoke: (row: DelegationView) => void;
}

/** Who may act for the firm: person, as what, until when, and whether it still holds. */
export function DelegationTable({ rows, owner, onRevoke }: DelegationTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const alone = rows.every((row) => row.delegation === 'owner');
  return (
    <>
      <Table
        caption={t('organisations.people.title')}
        hideCaption
        rows={rows}
        rowKey={({ id }) => id}
        empty={null}
        columns={[
          {
            key: 'person',
            title: t('organisations.people.person'),
            render: ({ person }) => [person.name, person.mobile].filter(Boolean).join(' '),
          },
          {
            key: 'as',
            title: t('organisations.people.as'),
            render: (row) => <AsWhat row={row} />,
          },
          { key: 'may', title: t('organisations.people.may'), render: (row) => <May row={row} /> },
          {
            key: 'until',
            title: t('organisations.people.until'),
            render: ({ validTo }) =>
              validTo ? format.date(validTo, 'short') : t('organisations.people.noEnd'),
          },
          {
            key: 'state',
            title: t('organisations.people.state'),
            render: (row) => <DelegationState row={row} />,
          },
          {
            key: 'action',
            title: t('organisations.people.action'),
            render: (row) =>
              row.actions.includes('revoke') && (
                <Button onClick={() => onRevoke(row)}>
                  {t(owner ? 'organisations.people.revoke' : 'organisations.people.giveUp')}
                </Button>
              ),
          },
        ]}
      />
      {owner && alone && (
        <EmptyState title={t('organisations.people.emptyTitle')}>
          {t('organisations.people.empty')}
        </EmptyState>
      )}
    </>
  );
}

function AsWhat({ row: { delegation, agentOrganisation } }: { row: DelegationView }) {
  const { t } = useTranslation();
  const from = agentOrganisation && t('organisations.people.of', { firm: agentOrganisation.name });
  return (
    <>
      {t(`organisations.people.delegation.${delegation}`)}
      {from && <span className="ow-description__source">{from}</span>}
    </>
  );
}

function May({ row: { delegation, may } }: { row: DelegationView }) {
  const { t } = useTranslation();
  if (delegation === 'owner') return t('organisations.people.mayDo.everything');
  const what = delegation === 'preparer' ? ['fill'] : may;
  return what.map((one) => t(`organisations.people.mayDo.${one}`)).join(t('organisations.people.comma'));
}

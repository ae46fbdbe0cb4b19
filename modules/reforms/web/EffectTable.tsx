import { useTranslation } from 'react-i18next';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { Table } from '#platform/ui/plain/Table.tsx';
import type { EffectView } from '../contract.ts';
import { ClaimCell } from './ClaimCell.tsx';
import './reforms.css';

/** Steps, papers, time and visits before and after, as counted, beside what the source says. */
export function EffectTable({ effects }: { effects: EffectView[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const value = ({ of }: EffectView, number: number) =>
    t(`reforms.atlas.value.${of}`, { count: number, number: format.number(number, 1) });
  return (
    <>
      <Table
        caption={t('reforms.atlas.comparison')}
        hideCaption
        rows={effects}
        rowKey={({ of }) => of}
        empty={<p>{t('reforms.atlas.noComparison')}</p>}
        columns={[
          { key: 'of', title: t('reforms.atlas.what'), render: ({ of }) => t(`reforms.atlas.measure.${of}`) },
          {
            key: 'before',
            title: t('reforms.atlas.before'),
            render: (effect) => <span className="effect__before">{value(effect, effect.before)}</span>,
          },
          {
            key: 'after',
            title: t('reforms.atlas.after'),
            render: (effect) => <strong>{value(effect, effect.after)}</strong>,
          },
          {
            key: 'change',
            title: t('reforms.atlas.change'),
            render: ({ change }) => (change ? format.share(change / 100, 0) : t('reforms.atlas.noChange')),
          },
          {
            key: 'claimed',
            title: t('reforms.atlas.claimed'),
            render: (effect) => <ClaimCell effect={effect} />,
          },
        ]}
      />
      {effects.length > 0 && <p className="effect__counting">{t('reforms.atlas.counting')}</p>}
    </>
  );
}

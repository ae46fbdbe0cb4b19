import { useTranslation } from 'react-i18next';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { DescriptionList } from '#platform/ui/plain/DescriptionList.tsx';
import { Table } from '#platform/ui/plain/Table.tsx';
import type { PolicyView } from '../contract.ts';

/** What one gets and how it is worked out. */
export function PolicyAmount({ view }: { view: PolicyView }) {
  const { t } = useTranslation();
  const text = useText();
  const { rows, cap, bound, per, terms, instalments, scores } = view.amount;
  return (
    <section className="ow-stack" aria-labelledby="amount">
      <h2 id="amount">{t('policies.amount')}</h2>
      <p className="policies-card__benefit">{text(view.benefit.title)}</p>
      {bound === 'atMost' && <p>{t('policies.atMost')}</p>}
      {rows.length === 1 && rows[0]?.words && !rows[0].when && (
        <p>{t('policies.workedOut', { formula: text(rows[0].words) })}</p>
      )}
      {rows.length > 1 && (
        <Table
          caption={t('policies.tiers')}
          rows={rows}
          rowKey={({ when, words }) => `${when?.zh}${words?.zh}`}
          empty={null}
          columns={[
            {
              key: 'when',
              title: t('policies.who'),
              render: ({ title, when }) =>
                [title && text(title), when && text(when)].filter(Boolean).join(t('policies.colon')) ||
                t('policies.others'),
            },
            {
              key: 'amount',
              title: t('policies.gets'),
              render: ({ words }) => (words ? text(words) : t('policies.notStated')),
            },
          ]}
        />
      )}
      {cap && <p>{t('policies.cap', { amount: text(cap) })}</p>}
      {per && <p>{t('policies.per', { per: text(per) })}</p>}
      {instalments !== null && <p>{t('policies.instalments', { count: instalments })}</p>}
      {terms.length > 0 && (
        <DescriptionList
          items={terms.map(({ label, value }) => ({ term: text(label), value: text(value) }))}
        />
      )}
      {scores.map((table) => (
        <Table
          key={table.title.zh}
          caption={text(table.title)}
          rows={table.rows}
          rowKey={({ when }) => when.zh}
          empty={null}
          columns={[
            { key: 'when', title: t('policies.who'), render: ({ when }) => text(when) },
            {
              key: 'points',
              title: t('policies.points'),
              align: 'end',
              render: ({ points }) => String(points),
            },
          ]}
        />
      ))}
    </section>
  );
}

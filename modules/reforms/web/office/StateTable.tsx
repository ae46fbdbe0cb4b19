import { useTranslation } from 'react-i18next';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Table } from '#platform/ui/plain/Table.tsx';
import type { ProcessView } from '../../contract.ts';

/** Each state with who holds it, what a rule decides on arrival, and what people may do then. */
export function StateTable({ process }: { process: Pick<ProcessView, 'states'> }) {
  const { t } = useTranslation();
  const text = useText();
  const comma = t('reforms.office.comma');
  return (
    <Table
      caption={t('reforms.office.process.states')}
      rows={process.states}
      rowKey={({ state }) => state}
      empty={null}
      columns={[
        { key: 'state', title: t('reforms.office.process.state'), render: ({ title }) => text(title) },
        {
          key: 'holder',
          title: t('reforms.office.process.holder'),
          render: ({ holder, final }) =>
            holder
              ? text(holder)
              : t(final ? 'reforms.office.process.ended' : 'reforms.office.process.nobody'),
        },
        {
          key: 'rules',
          title: t('reforms.office.process.byRule'),
          render: ({ rules }) =>
            rules.length === 0
              ? t('reforms.office.process.none')
              : rules.map(({ action, rule }) => (
                  <div key={action.zh}>
                    {t('reforms.office.process.rule', { action: text(action), rule: text(rule) })}
                  </div>
                )),
        },
        {
          key: 'actions',
          title: t('reforms.office.process.actions'),
          render: ({ actions }) =>
            actions.length === 0
              ? t('reforms.office.process.none')
              : actions.map(({ title, to, by }) => (
                  <div key={title.zh + to.zh}>
                    {t('reforms.office.process.action', {
                      action: text(title),
                      to: text(to),
                      by: by.map(text).join(comma),
                    })}
                  </div>
                )),
        },
      ]}
    />
  );
}

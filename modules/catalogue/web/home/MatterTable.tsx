import { useTranslation } from 'react-i18next';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { Table } from '#platform/ui/plain/Table.tsx';
import type { MatterSummary } from '../../contract.ts';
import { useAmountWords } from '../useAmountWords.ts';
import { useMatterWords } from '../useMatterWords.ts';
import './home.css';

/** Every matter in force with what it costs: time, papers, visits. */
export function MatterTable({ matters }: { matters: MatterSummary[] }) {
  const { t } = useTranslation();
  const text = useText();
  const amount = useAmountWords();
  const words = useMatterWords();
  return (
    <Table
      caption={t('catalogue.list.title')}
      hideCaption
      rows={matters}
      rowKey={({ matter }) => matter}
      empty={<EmptyState title={t('catalogue.list.emptyTitle')}>{t('catalogue.list.empty')}</EmptyState>}
      columns={[
        {
          key: 'matter',
          title: t('catalogue.list.matter'),
          render: ({ matter, title, summary, baseline }) => (
            <>
              <a href={`/matters/${matter}`}>{text(title)}</a>
              <span className="matters__note">{text(summary)}</span>
              {baseline && <span className="matters__note">{t('catalogue.list.baseline')}</span>}
            </>
          ),
        },
        {
          key: 'promised',
          title: t('catalogue.list.promised'),
          render: ({ promisedTime }) => amount(promisedTime),
        },
        {
          key: 'legal',
          title: t('catalogue.list.legal'),
          render: ({ legalTime }) => amount(legalTime),
        },
        {
          key: 'materials',
          title: t('catalogue.list.materials'),
          render: ({ materials }) => t('catalogue.materials', { count: materials }),
        },
        {
          key: 'visits',
          title: t('catalogue.list.visits'),
          render: ({ visits }) => words.visits(visits),
        },
        {
          key: 'online',
          title: t('catalogue.list.online'),
          render: ({ online }) => t(`catalogue.online.${online}`),
        },
      ]}
    />
  );
}

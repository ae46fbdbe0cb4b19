import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { FilterBar } from '#platform/ui/desk/FilterBar.tsx';
import { ProblemAlert } from '#platform/ui/desk/ProblemAlert.tsx';
import { QueueTable } from '#platform/ui/desk/QueueTable.tsx';
import { type BulkRun, runEach } from '#platform/ui/desk/runEach.ts';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import type { DeliveryView } from '../contract.ts';
import { deliveriesClient } from './deliveriesClient.ts';
import { retryAndWait } from './retryAndWait.ts';
import { useDeliveryColumns } from './useDeliveryColumns.tsx';
import './deliveries.css';

type Filter = { state?: 'waiting' | 'failing' | 'givenUp'; consumer?: string };
const STATES = ['waiting', 'failing', 'givenUp'] as const;

/** What did not arrive: why, how often tried, when again; tried anew or stopped, each row with its own result. */
export function TroubledDeliveries() {
  const { t } = useTranslation();
  const format = useFormat();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [filter, setFilter] = useState<Filter>({});
  const [paging, setPaging] = useState({ page: 1, size: 20 });
  const [selected, setSelected] = useState<string[]>([]);
  const columns = useDeliveryColumns();
  const { data, problem, loading } = useRead(
    ['deliveries', filter, paging],
    (signal) => deliveriesClient.listTroubledDeliveries({ ...filter, ...paging }, { signal }),
    { keep: true },
  );
  const rows = data?.deliveries ?? [];
  // What has arrived leaves the list while its result is still shown.
  const seen = useRef(new Map<string, DeliveryView>());
  for (const row of rows) seen.current.set(row.id, row);
  const openCase = (key: string) => {
    const caseId = rows.find(({ id }) => id === key)?.caseId;
    if (caseId) void navigate({ to: `/desk/cases/${caseId}` });
  };
  const nameOf = (key: string) => {
    const row = seen.current.get(key);
    return row
      ? t('deliveries.page.nameOf', { title: row.title, at: format.dateTime(row.happenedAt, 'short') })
      : key;
  };
  const run: BulkRun = async (action, keys, reason, report) => {
    const say = (key: string, params?: Record<string, string>) => t(`deliveries.page.${key}`, params ?? {});
    const act = (id: string) =>
      action === 'giveUp'
        ? deliveriesClient.giveUpDelivery({ id, reason: reason ?? '' })
        : retryAndWait(id, ways, say);
    await runEach(keys, act, report);
    await queries.invalidateQueries({ queryKey: ['deliveries'] });
  };
  return (
    <Page title={t('deliveries.page.title')} lead={t('deliveries.page.lead')}>
      <FilterBar
        fields={[
          {
            name: 'consumer',
            label: t('deliveries.page.what'),
            options: (data?.counts ?? []).map(({ consumer, title, count }) => ({
              value: consumer,
              label: `${title} ${count}`,
            })),
          },
          {
            name: 'state',
            label: t('deliveries.page.state'),
            options: STATES.map((value) => ({ value, label: t(`deliveries.state.${value}`) })),
          },
        ]}
        values={filter}
        onChange={(values) => {
          setFilter(values as Filter);
          setPaging({ ...paging, page: 1 });
        }}
      />
      <ProblemAlert problem={problem} />
      <QueueTable<DeliveryView>
        label={t('deliveries.page.label')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        loading={loading}
        paging={{ ...paging, total: data?.total ?? 0, onChange: (page, size) => setPaging({ page, size }) }}
        onOpen={openCase}
        bulk={{
          actions: [
            { name: 'retry', title: t('deliveries.page.retry') },
            { name: 'giveUp', title: t('deliveries.page.giveUp'), needsReason: true },
          ],
          selected,
          onSelect: setSelected,
          run,
          nameOf,
        }}
        empty={<EmptyState title={t('deliveries.page.emptyTitle')}>{t('deliveries.page.empty')}</EmptyState>}
      />
    </Page>
  );
}

const ways = {
  retry: (id: string) => deliveriesClient.retryDelivery({ id }),
  read: (id: string) => deliveriesClient.getDelivery({ id }),
  pause: (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)),
};

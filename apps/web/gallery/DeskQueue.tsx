import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ClockBadge } from '#platform/ui/desk/ClockBadge.tsx';
import { FilterBar } from '#platform/ui/desk/FilterBar.tsx';
import { QueueTable } from '#platform/ui/desk/QueueTable.tsx';
import { runEach } from '#platform/ui/desk/runEach.ts';
import { SavedFilters } from '#platform/ui/desk/SavedFilters.tsx';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';
import { type GalleryCase, galleryCases, galleryProblem } from './galleryCases.ts';

export function DeskQueue() {
  const { t } = useTranslation();
  const [filter, setFilter] = useState<Record<string, string | undefined>>({ due: 'week' });
  const [selected, setSelected] = useState<string[]>([]);
  const [page, setPage] = useState(1);
  const rows = galleryCases(page);
  const options = (names: string[]) =>
    names.map((name) => ({ value: name, label: t(`gallery.filter.${name}`) }));
  return (
    <Page title={t('gallery.queue')}>
      <SavedFilters
        saved={[{ name: t('gallery.view1'), count: 12 }, { name: t('gallery.view2') }]}
        current={t('gallery.view1')}
        onPick={() => undefined}
        onSave={() => undefined}
        onRemove={() => undefined}
      />
      <FilterBar
        fields={[
          { name: 'text', label: t('gallery.filter.text') },
          { name: 'due', label: t('gallery.due'), options: options(['overdue', 'today', 'week']) },
          { name: 'assigned', label: t('gallery.filter.assigned'), options: options(['me', 'nobody']) },
        ]}
        values={filter}
        onChange={setFilter}
      />
      <QueueTable<GalleryCase>
        label={t('gallery.queue')}
        rows={rows}
        rowKey={(row) => row.number}
        columns={[
          {
            key: 'number',
            title: t('gallery.number'),
            render: (row) => <a href="/gallery.html?desk=case">{row.number}</a>,
          },
          {
            key: 'matterColumn',
            title: t('gallery.matterColumn'),
            render: (row) => t(`gallery.link.${row.matter}`),
          },
          { key: 'name', title: t('gallery.field.name'), render: () => t('gallery.firm') },
          { key: 'states', title: t('gallery.states'), render: (row) => <StateTag kind={row.state} /> },
          { key: 'due', title: t('gallery.due'), render: (row) => <ClockBadge compact clock={row.clock} /> },
        ]}
        paging={{ page, size: 20, total: 42, onChange: setPage }}
        onOpen={() => location.assign('/gallery.html?desk=case')}
        bulk={{
          actions: [
            { name: 'accept', title: t('gallery.accept') },
            { name: 'refuse', title: t('gallery.refuse'), needsReason: true, grave: true },
          ],
          selected,
          onSelect: setSelected,
          nameOf: (key) => key,
          run: (_, keys, __, report) =>
            runEach(
              keys,
              async (key) => key.endsWith('2') && Promise.reject(galleryProblem(t('gallery.changed'))),
              report,
            ),
        }}
        empty={<EmptyState title={t('gallery.empty')}>{t('gallery.emptyText')}</EmptyState>}
      />
    </Page>
  );
}

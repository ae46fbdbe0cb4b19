import { useTranslation } from 'react-i18next';
import { useName } from '#platform/i18n/web/useName.ts';
import { Table } from '#platform/ui/plain/Table.tsx';
import type { Counts } from '../../contract.ts';
import { ColourBar } from './ColourBar.tsx';
import { dueHref, totalOf } from './dueQuestion.ts';

interface Place {
  id: string;
  zh: string;
  en: string | null;
  counts: Counts;
}

/** The same by district, the one with the most overdue first. */
export function DistrictTable({ places }: { places: Place[] }) {
  const { t } = useTranslation();
  const name = useName();
  return (
    <Table<Place>
      caption={t('supervision.due.byPlace')}
      rows={places}
      rowKey={({ id }) => id}
      empty={null}
      columns={[
        { key: 'place', title: t('supervision.due.place'), render: (place) => name(place) },
        {
          key: 'total',
          title: t('supervision.due.open'),
          align: 'end',
          render: ({ id, counts }) => <a href={dueHref({ place: id })}>{totalOf(counts)}</a>,
        },
        {
          key: 'colours',
          title: t('supervision.due.byColour'),
          render: ({ id, counts }) => <ColourBar counts={counts} place={id} />,
        },
      ]}
    />
  );
}

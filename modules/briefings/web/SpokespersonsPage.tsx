import { useTranslation } from 'react-i18next';
import { useLoad } from '#platform/api/web/useLoad.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { useName } from '#platform/i18n/web/useName.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import type { PlainPageProps } from '#platform/ui/plain/route.ts';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';
import { Table } from '#platform/ui/plain/Table.tsx';
import type { UnitList } from '../contract.ts';
import { briefings } from './briefingsClient.ts';
import { ContactOf } from './ContactOf.tsx';
import './briefings.css';

/** Who speaks for each unit, on any day (POL-10.r3). */
export function SpokespersonsPage({ query }: PlainPageProps) {
  const { t } = useTranslation();
  const asOf = /^\d{4}-\d\d-\d\d$/.exec(query.get('day') ?? '')?.[0];
  const { data, problem, loading, reload } = useLoad(
    (signal) => briefings.listSpokespersons(asOf ? { asOf } : {}, { signal }),
    asOf ?? 'today',
  );
  return (
    <Page
      title={t('briefings.spokespersons.title')}
      lead={t('briefings.spokespersons.lead')}
      crumbs={[{ href: '/', title: t('briefings.home') }]}
    >
      {loading && <Skeleton lines={8} />}
      <ProblemNotice problem={problem} action={<Button onClick={reload}>{t('ui.retry')}</Button>} />
      {data && (
        <form className="ow-row" action="/spokespersons">
          <label htmlFor="day">{t('briefings.spokespersons.day')}</label>
          <input
            id="day"
            className="ow-input"
            type="date"
            name="day"
            defaultValue={data.day}
            key={data.day}
          />
          <Button type="submit">{t('briefings.spokespersons.show')}</Button>
        </form>
      )}
      {data?.lists.length === 0 && (
        <EmptyState title={t('briefings.spokespersons.none')}>
          {t('briefings.spokespersons.noneText')}
        </EmptyState>
      )}
      {data?.lists.map((list) => (
        <OneList key={list.place.id} list={list} />
      ))}
    </Page>
  );
}

function OneList({ list }: { list: UnitList }) {
  const { t } = useTranslation();
  const text = useText();
  const name = useName();
  const format = useFormat();
  const { place, stated, units, gaps, unlisted } = list;
  return (
    <section className="ow-stack">
      {stated !== null && <p>{t('briefings.spokespersons.stated', { count: stated })}</p>}
      {gaps > 0 && (
        <p>
          <StateTag tone="near">{t('briefings.spokespersons.gaps', { count: gaps })}</StateTag>
        </p>
      )}
      <Table
        caption={t('briefings.spokespersons.of', { place: name(place) })}
        rows={units}
        rowKey={({ unit }) => unit}
        empty={
          <EmptyState title={t('briefings.spokespersons.none')}>
            {t('briefings.spokespersons.noneText')}
          </EmptyState>
        }
        columns={[
          { key: 'unit', title: t('briefings.spokespersons.unit'), render: (row) => text(row.name) },
          {
            key: 'does',
            title: t('briefings.spokespersons.does'),
            render: ({ does }) => t(`briefings.spokespersons.doesWhat.${does}`),
          },
          {
            key: 'who',
            title: t('briefings.spokespersons.who'),
            render: ({ spokesperson: one }) =>
              one ? (
                `${one.name} · ${t('briefings.spokespersons.since', { day: format.date(one.from) })}`
              ) : (
                <StateTag tone="near">{t('briefings.spokespersons.gap')}</StateTag>
              ),
          },
          {
            key: 'contact',
            title: t('briefings.spokespersons.contact'),
            render: ({ spokesperson }) => spokesperson && <ContactOf spokesperson={spokesperson} />,
          },
        ]}
      />
      {unlisted.length > 0 && (
        <p className="briefings-note">
          {t('briefings.spokespersons.unlisted', { units: unlisted.map(text).join(' · ') })}
        </p>
      )}
    </section>
  );
}

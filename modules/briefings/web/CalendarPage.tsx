import { useTranslation } from 'react-i18next';
import { useLoad } from '#platform/api/web/useLoad.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { briefings } from './briefingsClient.ts';
import { MonthTable } from './MonthTable.tsx';
import { StreamTable } from './StreamTable.tsx';

/** The public calendar of livestreams (POL-08). */
export function CalendarPage() {
  const { t } = useTranslation();
  const text = useText();
  const { data, problem, loading, reload } = useLoad(
    (signal) => briefings.listStreams({}, { signal }),
    'calendar',
  );
  return (
    <Page
      title={t('briefings.title')}
      lead={t('briefings.lead')}
      crumbs={[{ href: '/', title: t('briefings.home') }]}
    >
      {loading && <Skeleton lines={8} />}
      <ProblemNotice problem={problem} action={<Button onClick={reload}>{t('ui.retry')}</Button>} />
      {data && (
        <>
          <StreamTable streams={data.streams} />
          {data.least !== null && data.basis && (
            <>
              <MonthTable months={data.months} />
              <p className="briefings-note">
                {t('briefings.rule', { count: data.least, basis: text(data.basis) })}
              </p>
            </>
          )}
        </>
      )}
    </Page>
  );
}

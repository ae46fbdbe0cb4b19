import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { LinkList } from '#platform/ui/plain/LinkList.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { BeginProceeding } from './BeginProceeding.tsx';
import { registration } from './registrationClient.ts';

/** The registrar's own page: how much is registered online, what is public now, and what the office may begin. */
export function RegistrarPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('registration.desk.title')}>
      <Figures />
      <Notices />
      <BeginProceeding />
    </Page>
  );
}

function Figures() {
  const { t } = useTranslation();
  const text = useText();
  const year = new Date().getFullYear();
  const span = { from: `${year}-01-01`, to: `${year}-12-31` };
  const { data, problem } = useRead(['registration', 'figures', year], (signal) =>
    registration.getRegistrationFigures(span, { signal }),
  );
  return (
    <section className="ow-stack" aria-labelledby="figures">
      <h2 id="figures">{t('registration.desk.figures')}</h2>
      <ProblemNotice problem={problem} />
      {data && (
        <p>
          {t('registration.desk.registered', { count: data.registered })}
          {' · '}
          {data.share === null
            ? t('registration.desk.noShare')
            : t('registration.desk.online', { count: data.online, share: data.share })}
        </p>
      )}
      {data?.target && (
        <p>
          {t('registration.desk.target', {
            share: data.target.share,
            source: data.target.citation ? text(data.target.citation) : data.target.source,
          })}
        </p>
      )}
    </section>
  );
}

function Notices() {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const { data, problem, loading } = useRead(['registration', 'notices'], (signal) =>
    registration.listPublicNotices(undefined, { signal }),
  );
  return (
    <section className="ow-stack" aria-labelledby="notices">
      <h2 id="notices">{t('registration.desk.notices')}</h2>
      {loading && <Skeleton lines={3} />}
      <ProblemNotice problem={problem} />
      {data?.notices.length === 0 && <p>{t('registration.desk.noNotices')}</p>}
      {data && data.notices.length > 0 && (
        <LinkList
          items={data.notices.map(({ caseId, firm, title, until, objections }) => ({
            href: `/desk/cases/${caseId}`,
            title: firm,
            note: [
              text(title),
              ...(until ? [t('registration.desk.until', { date: format.date(until) })] : []),
            ].join(' · '),
            mark: t('registration.desk.objections', { count: objections }),
          }))}
        />
      )}
    </section>
  );
}

import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { Figures } from '#platform/ui/plain/Figures.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { casesClient } from './casesClient.ts';
import './openCases.css';

/** The share of promised times that were kept, counted from the cases of one's reach, and those that were not. */
export function PromisesKept() {
  const { t } = useTranslation();
  const format = useFormat();
  const { data, problem } = useRead(['cases', 'promises'], (signal) =>
    casesClient.getPromisesKept({}, { signal }),
  );
  if (!data) return <ProblemNotice problem={problem} />;
  const { since, closed, broken } = data;
  return (
    <section className="open-cases">
      <h2>{t('process.promises.title')}</h2>
      {closed === 0 ? (
        <p>{t('process.promises.none')}</p>
      ) : (
        <>
          <Figures
            figures={[
              {
                key: 'kept',
                value: format.share((closed - broken) / closed),
                label: t('process.promises.kept'),
                tone: broken === 0 ? 'good' : undefined,
              },
              {
                key: 'broken',
                value: format.number(broken),
                label: t('process.promises.broken'),
                tone: broken > 0 ? 'bad' : undefined,
                href: '/desk?scope=all&due=broken',
              },
            ]}
          />
          <p className="open-cases__note">
            {t('process.promises.counted', { date: format.date(since), closed: format.number(closed) })}
          </p>
        </>
      )}
    </section>
  );
}

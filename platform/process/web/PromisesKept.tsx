import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
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
          <ul>
            <li>
              <strong>{format.share((closed - broken) / closed)}</strong>
              <span>{t('process.promises.kept')}</span>
            </li>
            <li>
              <a href="/desk?scope=all&due=broken">
                <strong>{format.number(broken)}</strong>
                <span>{t('process.promises.broken')}</span>
              </a>
            </li>
          </ul>
          <p className="open-cases__note">
            {t('process.promises.counted', { date: format.date(since), closed: format.number(closed) })}
          </p>
        </>
      )}
    </section>
  );
}

import { useTranslation } from 'react-i18next';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import type { CatalogueStatistics } from '../../contract.ts';
import './home.css';

/** What the catalogue promises as a whole, and how each figure comes about. */
export function Promises({ figures }: { figures: CatalogueStatistics }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { matters, onlineRate, compression, legalDays, promisedDays, atOnce } = figures;
  if (matters === 0) return null;
  const online = Math.round((Number(onlineRate) / 100) * matters);
  const shown = [
    {
      term: t('catalogue.promise.online'),
      value: format.share(Number(onlineRate) / 100),
      note: t('catalogue.promise.onlineNote', { count: online, all: matters }),
    },
    {
      term: t('catalogue.promise.compression'),
      value: format.share(Number(compression) / 100),
      note: t('catalogue.promise.compressionNote', {
        legal: format.number(legalDays, 1),
        promised: format.number(promisedDays, 1),
      }),
    },
    {
      term: t('catalogue.promise.atOnce'),
      value: t('catalogue.promise.atOnceValue', { count: atOnce }),
      note: t('catalogue.promise.atOnceNote'),
    },
  ];
  return (
    <section aria-labelledby="promises" className="ow-stack">
      <h2 id="promises">{t('catalogue.promise.title')}</h2>
      <dl className="promises">
        {shown.map(({ term, value, note }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd className="promises__value">{value}</dd>
            <dd className="promises__note">{note}</dd>
          </div>
        ))}
      </dl>
      <p className="promises__how">{t('catalogue.promise.how')}</p>
    </section>
  );
}

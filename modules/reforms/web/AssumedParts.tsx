import { useTranslation } from 'react-i18next';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import type { AssumedPart } from '../contract.ts';
import './reforms.css';

/** What no source states, so that nobody takes it for said. */
export function AssumedParts({ assumed }: { assumed: AssumedPart[] }) {
  const { t } = useTranslation();
  const text = useText();
  if (assumed.length === 0) return null;
  return (
    <details className="assumed">
      <summary>{t('reforms.atlas.assumed', { count: assumed.length })}</summary>
      <p>{t('reforms.atlas.assumedLead')}</p>
      <ul>
        {assumed.map(({ matter, what, title }) => (
          <li key={`${matter} ${what} ${title.zh}`}>
            <span>{t(what === 'material' ? 'reforms.atlas.material' : 'reforms.atlas.stage')}</span>
            {text(title)}
          </li>
        ))}
      </ul>
    </details>
  );
}

import { useTranslation } from 'react-i18next';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Card } from '#platform/ui/plain/Card.tsx';
import type { MatterSummary } from '../../contract.ts';
import { useAmountWords } from '../useAmountWords.ts';
import { occasionsOf } from './occasionsOf.ts';
import './home.css';

/** Matters in one card; the others are one step away. */
const SHOWN = 5;

/** Ways in by what happened to a firm: what each matter in force does to a licence. */
export function Occasions({ matters }: { matters: readonly MatterSummary[] }) {
  const { t } = useTranslation();
  const text = useText();
  const amount = useAmountWords();
  const occasions = occasionsOf(matters);
  if (occasions.length === 0) return null;
  return (
    <section aria-labelledby="occasions" className="ow-stack">
      <h2 id="occasions">{t('catalogue.occasion.title')}</h2>
      <div className="occasions">
        {occasions.map(({ does, matters: some }) => (
          <Card key={does} title={t(`catalogue.occasion.${does}`)}>
            <ul className="occasions__matters">
              {some.slice(0, SHOWN).map(({ matter, title, promisedTime }) => (
                <li key={matter}>
                  <a href={`/matters/${matter}`}>{text(title)}</a>
                  <span>{amount(promisedTime)}</span>
                </li>
              ))}
            </ul>
            {some.length > SHOWN && (
              <p>
                <a href="/matters">{t('catalogue.occasion.more', { count: some.length - SHOWN })}</a>
              </p>
            )}
          </Card>
        ))}
      </div>
    </section>
  );
}

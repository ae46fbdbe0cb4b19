import { useTranslation } from 'react-i18next';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import type { MatterSummary, Theme } from '../../contract.ts';
import { useAmountWords } from '../useAmountWords.ts';
import { byTheme } from './byTheme.ts';
import './home.css';

interface ThemesProps {
  matters: readonly MatterSummary[];
  themes: readonly Theme[];
}

/** Ways in by field of life, for people who come for themselves. */
export function Themes({ matters, themes }: ThemesProps) {
  const { t } = useTranslation();
  const text = useText();
  const amount = useAmountWords();
  const groups = byTheme(matters, themes);
  if (groups.length === 0) return null;
  return (
    <section aria-labelledby="themes" className="ow-stack">
      <h2 id="themes">{t('catalogue.themes.title')}</h2>
      <p>{t('catalogue.themes.lead')}</p>
      <div className="themes">
        {groups.map(({ theme, matters: some }) => (
          <div key={theme.id}>
            <h3>{text(theme.title)}</h3>
            <ul className="occasions__matters">
              {some.map(({ matter, title, promisedTime }) => (
                <li key={matter}>
                  <a href={`/matters/${matter}`}>{text(title)}</a>
                  <span>{amount(promisedTime)}</span>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}

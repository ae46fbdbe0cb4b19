import { useTranslation } from 'react-i18next';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';
import type { Reason } from '../pure/reading/reasonsOf.ts';
import './reasons.css';

const TONES = { true: 'good', false: 'bad', unknown: 'near' } as const;

/** The conditions of a rule one by one: met, not met, or what has to be known first. */
export function ReasonList({ reasons }: { reasons: readonly Reason[] }) {
  const { t } = useTranslation();
  const text = useText();
  if (reasons.length === 0) return null;
  return (
    <ul className="rules-reasons">
      {reasons.map(({ words, outcome, missing }) => (
        <li key={words.zh}>
          <StateTag tone={TONES[outcome]}>{t(`rules.reason.${outcome}`)}</StateTag>
          <span>{text(words)}</span>
          {missing.length > 0 && (
            <span className="rules-reasons__missing">
              {t('rules.reason.missing', {
                list: missing.map(({ names }) => text(names)).join(t('rules.reason.comma')),
              })}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

import { useTranslation } from 'react-i18next';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { useName } from '#platform/i18n/web/useName.ts';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';
import type { PolicyCard } from '../contract.ts';

/** Policies with what they give, of which place, until when, and whether they rest on a copy. */
export function PolicyCards({ policies }: { policies: PolicyCard[] }) {
  const { t } = useTranslation();
  const text = useText();
  const name = useName();
  const format = useFormat();
  return (
    <ul className="policies-list">
      {policies.map((card) => (
        <li key={card.policy} className="policies-card">
          <h2>
            <a href={`/policies/${card.policy}`}>{text(card.names)}</a>
          </h2>
          <p className="policies-card__marks">
            <span>
              {t('policies.levelAt', { level: t(`policies.level.${card.level}`), place: name(card.place) })}
            </span>
            <span>{t(`policies.benefit.${card.benefit.kind}`)}</span>
            {card.mode === 'automatic' && <StateTag tone="good">{t('policies.mode.automatic')}</StateTag>}
            {card.weak && <StateTag tone="near">{t('policies.weak')}</StateTag>}
          </p>
          <p className="policies-card__benefit">{text(card.benefit.title)}</p>
          <p>{text(card.summary)}</p>
          <p className="policies-note">
            {text(card.issuer)} ·{' '}
            {card.to ? t('policies.until', { day: format.date(card.to) }) : t('policies.noEnd')}
          </p>
        </li>
      ))}
    </ul>
  );
}

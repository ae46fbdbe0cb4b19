import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useArticle } from '#platform/i18n/web/useArticle.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { useName } from '#platform/i18n/web/useName.ts';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';
import type { PolicyMatch } from '../../domain/matchContract.ts';
import { HindranceItem, type Supply } from './HindranceItem.tsx';

interface MatchCardProps {
  match: PolicyMatch;
  supply?: Supply | undefined;
  /** What can be done now. */
  action?: ReactNode;
}

/** One policy held against one firm: what it gives, what is met, what is not, each with its article. */
export function MatchCard({ match, supply, action }: MatchCardProps) {
  const { t } = useTranslation();
  const text = useText();
  const name = useName();
  const say = useArticle();
  const format = useFormat();
  const met = match.conditions.filter(({ outcome }) => outcome === 'true');
  const open = match.conditions.flatMap(({ id, article, hindrances }) =>
    hindrances.map((hindrance) => ({ id, article, hindrance })),
  );
  return (
    <li className="policies-card">
      <h3>
        <a href={`/policies/${match.policy}`}>{text(match.names)}</a>
      </h3>
      <p className="policies-card__marks">
        <span>
          {t('policies.levelAt', { level: t(`policies.level.${match.level}`), place: name(match.place) })}
        </span>
        <span>{t(`policies.benefit.${match.benefit.kind}`)}</span>
        {match.mode === 'automatic' && <StateTag tone="good">{t('policies.mode.automatic')}</StateTag>}
        {match.weak && <StateTag tone="near">{t('policies.weak')}</StateTag>}
      </p>
      <AmountLine match={match} />
      {open.length > 0 && (
        <ul className="policies-plain">
          {open.map(({ id, article, hindrance }) => (
            <HindranceItem key={id + hindrance.words.zh} {...{ hindrance, article, supply }} />
          ))}
        </ul>
      )}
      {met.length > 0 && (
        <details>
          <summary>{t('policies.match.met', { count: met.length })}</summary>
          <ul className="policies-conditions">
            {met.map(({ id, words, article }) => (
              <li key={id}>
                {text(words)}{' '}
                <span className="policies-note">{article ? say(article) : t('policies.noArticle')}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {match.exclusiveWith.length > 0 && (
        <p>
          {t('policies.match.exclusive', {
            names: match.exclusiveWith.map((one) => text(one)).join(t('policies.comma')),
          })}
        </p>
      )}
      <p className="policies-note">
        {text(match.document)} ·{' '}
        {match.to ? t('policies.until', { day: format.date(match.to) }) : t('policies.noEnd')}
      </p>
      {action}
    </li>
  );
}

function AmountLine({ match: { amount, benefit, conditions } }: { match: PolicyMatch }) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const isOpen = conditions.every(({ outcome }) => outcome === 'true');
  if (!isOpen || amount.yuan === null) {
    return (
      <p className="policies-card__benefit">
        {text(benefit.title)}
        {isOpen && amount.state === 'unknown' && (
          <span className="policies-note">
            {' '}
            {t('policies.match.amountNeeds', {
              names: amount.missing.map(({ names }) => text(names)).join(t('policies.comma')),
            })}
          </span>
        )}
      </p>
    );
  }
  return (
    <p className="policies-card__benefit">
      {t(`policies.match.amount.${amount.bound}`, { amount: format.money(amount.yuan) })}
      <span className="policies-note"> {text(benefit.title)}</span>
    </p>
  );
}

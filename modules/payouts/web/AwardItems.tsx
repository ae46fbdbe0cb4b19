import { useTranslation } from 'react-i18next';
import { useArticle } from '#platform/i18n/web/useArticle.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import type { AwardItem } from '../contract.ts';
import './payouts.css';

/** Each policy of an award with why: every condition with its article, what was known, who had said it, and the digest. */
export function AwardItems({ items }: { items: AwardItem[] }) {
  const { t } = useTranslation();
  const text = useText();
  const say = useArticle();
  const format = useFormat();
  return (
    <ul className="payouts-plain">
      {items.map((item) => (
        <li key={item.policy}>
          <p>
            <a href={`/policies/${item.policy}?version=${item.version}`}>{text(item.title)}</a>{' '}
            <strong className="payouts-amount">{format.money(item.amount)}</strong>
          </p>
          <details className="payouts-details">
            <summary>{t('payouts.evidence.title', { count: item.conditions.length })}</summary>
            <ul className="payouts-plain">
              {item.conditions.map((condition) => (
                <li key={condition.id}>
                  <strong>{text(condition.title ?? condition.words)}</strong>
                  {condition.article && <span className="payouts-soft"> {say(condition.article)}</span>}
                  {condition.title && <p className="payouts-soft">{text(condition.words)}</p>}
                  {condition.facts.map((fact) => (
                    <p key={fact.attribute}>
                      {t('payouts.evidence.fact', { name: text(fact.names), value: text(fact.value) })}
                      {fact.source && fact.asOf && (
                        <span className="payouts-soft">
                          {' '}
                          {t('payouts.evidence.said', {
                            source: text(fact.source),
                            date: format.date(fact.asOf),
                          })}
                        </span>
                      )}
                    </p>
                  ))}
                </li>
              ))}
            </ul>
            <p className="payouts-soft">
              {t('payouts.evidence.frozen', { date: format.date(item.evidenceDay) })}
            </p>
            <p className="payouts-digest">SHA-256 {item.evidenceSha256}</p>
          </details>
        </li>
      ))}
    </ul>
  );
}

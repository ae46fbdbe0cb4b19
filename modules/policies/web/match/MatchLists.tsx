import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import type { FirmMatches, PolicyMatch } from '../../domain/matchContract.ts';
import type { Supply } from './HindranceItem.tsx';
import { MatchCard } from './MatchCard.tsx';
import '../policies.css';
import './match.css';

interface MatchListsProps {
  matches: FirmMatches;
  supply?: Supply;
  /** What can be done about a policy that the firm can have. */
  actionFor: (match: PolicyMatch) => ReactNode;
}

/** What a firm can have, what it just misses, and what is not known yet. */
export function MatchLists({ matches, supply, actionFor }: MatchListsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { open, near, unknown, others, day } = matches;
  return (
    <>
      <p role="status">
        {t('policies.match.sum', {
          day: format.date(day),
          open: open.length,
          near: near.length,
          unknown: unknown.length,
        })}
      </p>
      {(['open', 'near', 'unknown'] as const).map((kind) => (
        <section key={kind} className="ow-stack" aria-labelledby={`match-${kind}`}>
          <h2 id={`match-${kind}`}>{t(`policies.match.${kind}.title`, { count: matches[kind].length })}</h2>
          <p className="policies-note">{t(`policies.match.${kind}.lead`)}</p>
          {matches[kind].length === 0 ? (
            <p>{t(`policies.match.${kind}.none`)}</p>
          ) : (
            <ul className="policies-list">
              {matches[kind].map((match) => (
                <MatchCard
                  key={match.policy}
                  match={match}
                  supply={supply}
                  action={kind === 'open' ? actionFor(match) : undefined}
                />
              ))}
            </ul>
          )}
        </section>
      ))}
      <p className="policies-note">
        {t('policies.match.others', { count: others })} <a href="/policies">{t('policies.match.all')}</a>
      </p>
    </>
  );
}

import { useTranslation } from 'react-i18next';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';
import type { MatchView, PostView } from '../contract.ts';
import { exchangeClient } from './exchangeClient.ts';
import { PostFacts } from './PostFacts.tsx';

interface MatchCardProps {
  match: MatchView;
  side: PostView['side'];
  onAgreed: (answer: unknown) => void;
}

/** One pair: who it is, why the two came together, and the yes of each side. */
export function MatchCard({ match, side, onAgreed }: MatchCardProps) {
  const { t } = useTranslation();
  const text = useText();
  const { submit, busy, problem } = useSubmit(exchangeClient.agreeOnMatch);
  async function agree() {
    const done = await submit({ match: match.id });
    if (done) onAgreed(done);
  }
  const isDeal = match.agreed && match.otherAgreed;
  return (
    <article className="exchange-match" aria-labelledby={`match-${match.id}`}>
      <h3 id={`match-${match.id}`}>
        {match.with.title} · {match.with.firm}
      </h3>
      {isDeal && <StateTag tone="good">{t('exchange.match.deal')}</StateTag>}
      {!isDeal && match.agreed && <StateTag tone="near">{t('exchange.match.waiting')}</StateTag>}
      {!isDeal && match.otherAgreed && <StateTag tone="open">{t('exchange.match.other')}</StateTag>}
      <PostFacts post={match.with} />
      <details>
        <summary>{t('exchange.match.why', { score: match.score })}</summary>
        <ul className="ow-frames">
          {match.points.map((point) => (
            <li key={`${point.asks} ${point.id}`}>
              <StateTag tone={point.met ? 'good' : 'still'}>
                {t(point.met ? 'exchange.match.met' : 'exchange.match.unmet')}
              </StateTag>{' '}
              {t(point.asks === side ? 'exchange.match.weAsk' : 'exchange.match.theyAsk')}
              {text(point.words)}
              {point.score > 0 && <> +{point.score}</>}
            </li>
          ))}
        </ul>
      </details>
      <ProblemNotice problem={problem} />
      {!match.agreed && (
        <div className="ow-row">
          <Button busy={busy} onClick={() => void agree()}>
            {t('exchange.match.agree', { firm: match.with.firm })}
          </Button>
        </div>
      )}
    </article>
  );
}

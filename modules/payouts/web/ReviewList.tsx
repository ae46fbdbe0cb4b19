import { useTranslation } from 'react-i18next';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { useName } from '#platform/i18n/web/useName.ts';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';
import type { AwardView } from '../contract.ts';
import { toneOf } from './toneOf.ts';
import './payouts.css';

/** What each agency says to a claim. All were asked at the same moment. */
export function ReviewList({ reviews }: { reviews: AwardView['reviews'] }) {
  const { t } = useTranslation();
  const text = useText();
  const name = useName();
  const format = useFormat();
  return (
    <ul className="payouts-plain">
      {reviews.map((review) => (
        <li key={review.caseId}>
          {name(review.agency)} <StateTag tone={toneOf(review.state)}>{text(review.title)}</StateTag>
          <p className="payouts-soft">
            {t('payouts.review.since', { at: format.dateTime(review.openedAt) })}
            {review.closedAt && ` ${t('payouts.review.until', { at: format.dateTime(review.closedAt) })}`}
          </p>
          {review.words && <p>{review.words}</p>}
        </li>
      ))}
    </ul>
  );
}

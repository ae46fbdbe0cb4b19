import { useTranslation } from 'react-i18next';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { useName } from '#platform/i18n/web/useName.ts';
import { Card } from '#platform/ui/plain/Card.tsx';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';
import type { AwardView } from '../../contract.ts';
import { AwardItems } from '../AwardItems.tsx';
import { ReviewList } from '../ReviewList.tsx';
import { toneOf } from '../toneOf.ts';
import { AwardActions } from './AwardActions.tsx';

interface AwardCardProps {
  award: AwardView;
  onDone: () => Promise<void>;
}

/** One award or claim among those of the firm. */
export function AwardCard({ award, onDone }: AwardCardProps) {
  const { t } = useTranslation();
  const text = useText();
  const name = useName();
  const format = useFormat();
  const { case: view, payment, paidOn, noticeTo, clawbacks } = award;
  return (
    <Card
      title={<a href={`/space/cases/${view.id}`}>{text(view.title)}</a>}
      mark={<StateTag tone={toneOf(view.state)}>{text(view.stateTitle)}</StateTag>}
    >
      <p>
        <strong className="payouts-amount">{format.money(award.total)}</strong>{' '}
        <span className="payouts-soft">
          {t(`payouts.mine.kind.${award.kind}`)} · {name(award.payer)} · {view.number}
        </span>
      </p>
      {paidOn && <p>{t('payouts.mine.paidOn', { date: format.date(paidOn) })}</p>}
      {!paidOn && noticeTo && view.state === 'noticed' && (
        <p>{t('payouts.mine.noticeTo', { date: format.date(noticeTo) })}</p>
      )}
      {payment?.failure && <p>{t('payouts.mine.failure', { reason: payment.failure })}</p>}
      {clawbacks.map((clawback) => (
        <p key={clawback.caseId}>
          <a href={`/space/cases/${clawback.caseId}`}>
            {t('payouts.mine.clawback', { number: clawback.number })}
          </a>{' '}
          <StateTag tone={toneOf(clawback.state)}>{text(clawback.title)}</StateTag>
        </p>
      ))}
      <AwardItems items={award.items} />
      {award.reviews.length > 0 && <ReviewList reviews={award.reviews} />}
      <AwardActions award={award} onDone={onDone} />
    </Card>
  );
}

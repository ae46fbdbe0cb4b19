import { useTranslation } from 'react-i18next';
import type { Matter } from '#modules/catalogue/contract.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';
import type { Signing } from './CommitmentStep.tsx';
import { ReviewPart } from './ReviewPart.tsx';
import '../approvals.css';

interface ReviewCommitmentProps {
  commitment: NonNullable<Matter['commitment']>;
  signing: Signing;
  maySign: boolean;
  onEdit: () => void;
}

/** What is promised and whether it is signed, before it goes in. */
export function ReviewCommitment({ commitment, signing, maySign, onEdit }: ReviewCommitmentProps) {
  const { t } = useTranslation();
  const text = useText();
  const tagOf = (id: string) =>
    signing.items.includes(id) ? (
      <StateTag tone="good">{t('approvals.apply.promised')}</StateTag>
    ) : (
      <StateTag tone="draft">{t('approvals.apply.notPromised')}</StateTag>
    );
  return (
    <ReviewPart title={text(commitment.title)} onEdit={onEdit}>
      <ul className="ow-judged">
        {commitment.items.map(({ id, text: words }) => (
          <li key={id}>
            {maySign && tagOf(id)}
            <p>{text(words)}</p>
          </li>
        ))}
      </ul>
      {maySign && (
        <p className="approvals-signature">
          {t('approvals.apply.signedAs', { name: signing.signer || t('forms.empty') })}
        </p>
      )}
    </ReviewPart>
  );
}

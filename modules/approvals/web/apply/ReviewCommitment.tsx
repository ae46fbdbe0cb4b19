import { useTranslation } from 'react-i18next';
import type { Matter } from '#modules/catalogue/contract.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { DescriptionList } from '#platform/ui/plain/DescriptionList.tsx';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';
import type { Signing } from './CommitmentStep.tsx';
import { ReviewPart } from './ReviewPart.tsx';

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
  const items = commitment.items.map(({ id, text: words }) => ({
    term: text(words),
    value: signing.items.includes(id) ? (
      <StateTag tone="good">{t('approvals.apply.promised')}</StateTag>
    ) : (
      <StateTag tone="draft">{t('approvals.apply.notPromised')}</StateTag>
    ),
  }));
  const signer = { term: t('approvals.apply.signature'), value: signing.signer || t('forms.empty') };
  return (
    <ReviewPart title={text(commitment.title)} onEdit={onEdit}>
      {maySign ? (
        <DescriptionList items={[...items, signer]} />
      ) : (
        <ol className="approvals-promises">
          {commitment.items.map(({ id, text: words }) => (
            <li key={id}>{text(words)}</li>
          ))}
        </ol>
      )}
    </ReviewPart>
  );
}

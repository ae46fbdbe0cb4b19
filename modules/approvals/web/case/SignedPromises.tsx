import { useTranslation } from 'react-i18next';
import type { Matter } from '#modules/catalogue/contract.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import type { ApplicationView } from '../../contract.ts';
import '../approvals.css';

interface SignedPromisesProps {
  commitment: NonNullable<Matter['commitment']>;
  signed: NonNullable<ApplicationView['commitment']>;
}

/** What was promised, by whom, and when it was signed. */
export function SignedPromises({ commitment, signed }: SignedPromisesProps) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const promised = commitment.items.filter(({ id }) => signed.items.includes(id));
  return (
    <>
      <p>{text(commitment.intro)}</p>
      <ol className="approvals-promises">
        {promised.map(({ id, text: words }) => (
          <li key={id}>{text(words)}</li>
        ))}
      </ol>
      <p>{text(commitment.consequences)}</p>
      <p>
        {t('approvals.commitment.signedBy', { name: signed.signer, at: format.dateTime(signed.signedAt) })}
      </p>
    </>
  );
}

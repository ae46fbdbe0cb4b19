import { useTranslation } from 'react-i18next';
import { ButtonLink } from '#platform/ui/plain/Button.tsx';
import type { CaseBodyProps } from './CaseBody.tsx';

/** A renewal as a case of the firm: the way to its two questions, and its history. */
export function RenewalCase({ view, children }: CaseBodyProps) {
  const { t } = useTranslation();
  const asks = view.allowed.some(({ name }) => name === 'consent');
  return (
    <>
      <p>
        <ButtonLink kind={asks ? 'primary' : 'secondary'} href={`/space/renewals/${view.id}`}>
          {t(asks ? 'renewals.mine.answer' : 'renewals.mine.see')}
        </ButtonLink>
      </p>
      {children}
    </>
  );
}

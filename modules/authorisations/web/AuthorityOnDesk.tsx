import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { CasePart } from '#platform/process/web/desk/CasePart.tsx';
import type { CasePartProps } from '#platform/process/web/desk/caseParts.ts';
import { AuthorisationCard } from './AuthorisationCard.tsx';
import { authorisationsClient } from './authorisationsClient.ts';

/** On a matter that one officer decides: whether the officer at the desk may, and else why nothing is offered. */
export function AuthorityOnDesk({ view }: CasePartProps) {
  const { t } = useTranslation();
  const { matter, closedAt } = view.case;
  const { data } = useRead(['authorisations', 'mine'], (signal) =>
    authorisationsClient.getMyAuthorisations({}, { signal }),
  );
  const [latest] = data?.authorisations.filter((one) => one.matters.some((of) => of.matter === matter)) ?? [];
  if (!latest || closedAt !== null) return null;
  return (
    <CasePart title={t('authorisations.mine.title')}>
      <ul className="ow-frames">
        <AuthorisationCard one={latest} />
      </ul>
    </CasePart>
  );
}

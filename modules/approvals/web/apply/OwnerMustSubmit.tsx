import { useTranslation } from 'react-i18next';
import { Notice } from '#platform/ui/plain/Notice.tsx';

/** To a preparer: everything is kept, and who signs and submits. */
export function OwnerMustSubmit() {
  const { t } = useTranslation();
  return (
    <Notice
      kind="info"
      title={t('approvals.apply.ownerMust.title')}
      wayOut={t('approvals.apply.ownerMust.wayOut')}
    />
  );
}

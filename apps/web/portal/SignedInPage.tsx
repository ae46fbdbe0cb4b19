import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { announceSignIn } from '#platform/api/web/signInNeeded.ts';
import { Page } from '#platform/ui/plain/Page.tsx';

/** Where signing in beside a waiting page ends: that page goes on, this window closes where the browser lets it. */
export function SignedInPage() {
  const { t } = useTranslation();
  useEffect(() => {
    announceSignIn();
    window.close();
  }, []);
  return <Page title={t('ui.signedIn.title')} lead={t('ui.signedIn.text')} />;
}

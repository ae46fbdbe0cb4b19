import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ButtonLink } from '#platform/ui/plain/Button.tsx';
import { Dialog } from '#platform/ui/plain/Dialog.tsx';
import { onSignedIn, onSignInNeeded, type SignInNeed } from './signInNeeded.ts';

/** Signs in and ends on a page that tells the waiting ones and closes itself. */
const SIGN_IN_BESIDE = '/auth/sign-in?return=/signed-in';
const WINDOW = 'popup,width=560,height=760';

/** Over the page when a call finds nobody signed in: the page and what was typed on it stay as they are. */
export function SignInDialog() {
  const { t } = useTranslation();
  const [need, setNeed] = useState<SignInNeed>();
  useEffect(() => onSignInNeeded(setNeed), []);
  useEffect(() => {
    if (!need) return;
    return onSignedIn(() => answer(true));
    function answer(signedIn: boolean) {
      need?.answer(signedIn);
      setNeed(undefined);
    }
  }, [need]);
  const giveUp = () => {
    need?.answer(false);
    setNeed(undefined);
  };
  return (
    <Dialog
      open={need !== undefined}
      title={t('ui.signIn.title')}
      onClose={giveUp}
      actions={
        <>
          <ButtonLink kind="primary" href={SIGN_IN_BESIDE} target="_blank" onClick={openBeside}>
            {t('ui.signIn.open')}
          </ButtonLink>
          <Button onClick={giveUp}>{t('ui.signIn.later')}</Button>
        </>
      }
    >
      <p>{need?.problem.title}</p>
      <p>{t('ui.signIn.kept')}</p>
    </Dialog>
  );
}

/** A small window where the browser allows it; else the link opens a tab. */
function openBeside(event: { preventDefault: () => void }): void {
  if (window.open(SIGN_IN_BESIDE, 'onewindow-sign-in', WINDOW)) event.preventDefault();
}

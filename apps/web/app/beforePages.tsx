import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button, ButtonLink } from '#platform/ui/plain/Button.tsx';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import type { Door } from './routes.tsx';
import { sessionQuery } from './session.ts';

/** Behind the doors one must be known. */
export function SignInFirst({ door, href }: { door: Door; href: string }) {
  const { t } = useTranslation();
  return (
    <Page title={t(`app.door.${door}`)} lead={t(`app.signInFirst.${door}`)}>
      <p>
        <ButtonLink kind="primary" href={href}>
          {t('ui.shell.signIn')}
        </ButtonLink>
      </p>
    </Page>
  );
}

/** The server did not say who is signed in. */
export function UnknownSession() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const again = () => void queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
  return (
    <Page title={t('app.unknownSession.title')}>
      <Notice
        kind="error"
        title={t('errors.network.unreachable.message')}
        wayOut={t('app.unknownSession.wayOut')}
        action={<Button onClick={again}>{t('ui.retry')}</Button>}
      />
    </Page>
  );
}

/** A delegation was revoked or a post ended while the person was away. */
export function EndedCapacity() {
  const { t } = useTranslation();
  return (
    <Notice kind="warning" title={t('app.endedCapacity.title')} wayOut={t('app.endedCapacity.wayOut')} />
  );
}

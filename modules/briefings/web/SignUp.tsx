import { useTranslation } from 'react-i18next';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { Button, ButtonLink } from '#platform/ui/plain/Button.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import type { StreamView } from '../contract.ts';
import { briefings } from './briefingsClient.ts';

/** Whoever wants hears when the livestream is moved or called off. */
export function SignUp({ stream: { id, signUp }, onDone }: { stream: StreamView; onDone: () => void }) {
  const { t } = useTranslation();
  const { submit, busy, problem } = useSubmit(briefings.signUp);
  if (signUp === 'none') return null;
  const isTold = signUp === 'yes';
  return (
    <div className="ow-stack">
      <p role="status">{t(isTold ? 'briefings.signUp.told' : 'briefings.signUp.lead')}</p>
      <ProblemNotice problem={problem} />
      <div className="ow-row">
        {signUp === 'signIn' ? (
          <ButtonLink href={`/auth/sign-in?return=${encodeURIComponent(`/briefings/${id}`)}`}>
            {t('briefings.signUp.signIn')}
          </ButtonLink>
        ) : (
          <Button
            busy={busy}
            onClick={async () => {
              if (await submit({ id, wanted: !isTold })) onDone();
            }}
          >
            {t(isTold ? 'briefings.signUp.stop' : 'briefings.signUp.want')}
          </Button>
        )}
      </div>
    </div>
  );
}

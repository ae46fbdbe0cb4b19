import { useTranslation } from 'react-i18next';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import type { FoundingView } from '../../domain/foundingContract.ts';
import { foundings } from './foundingsClient.ts';

interface SignButtonProps {
  founding: FoundingView;
  /** The secret of the link that was opened; without it one signs from one's own account. */
  secret?: string;
  onSigned: (founding: FoundingView) => void;
}

/** Signs exactly what is shown: when it has changed meanwhile the signature is refused. */
export function SignButton({ founding, secret, onSigned }: SignButtonProps) {
  const { t } = useTranslation();
  const { organisation, digest } = founding;
  const { submit, busy, problem } = useSubmit(
    (_: object, options: Parameters<typeof foundings.signFounding>[1]) =>
      secret
        ? foundings.signFoundingByLink({ secret, digest }, options)
        : foundings.signFounding({ organisation, digest }, options),
  );
  return (
    <>
      <ProblemNotice problem={problem} />
      <div className="ow-row">
        <Button
          kind="primary"
          busy={busy}
          onClick={() => void submit({ digest }).then((signed) => signed && onSigned(signed))}
        >
          {t('foundings.sign')}
        </Button>
      </div>
    </>
  );
}

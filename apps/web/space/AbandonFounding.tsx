import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundingView } from '#modules/organisations/domain/foundingContract.ts';
import { foundings } from '#modules/organisations/web/founding/foundingsClient.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Dialog } from '#platform/ui/plain/Dialog.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';

/** Giving up a firm in preparation, asked once more because it cannot be undone. */
export function AbandonFounding({ founding, onDone }: { founding: FoundingView; onDone: () => void }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { submit, busy, problem, clear } = useSubmit(foundings.abandonFounding);
  const { organisation, name, uscc } = founding;
  async function send() {
    if (!(await submit({ organisation }))) return;
    setOpen(false);
    onDone();
  }
  return (
    <>
      <Button
        kind="quiet"
        onClick={() => {
          clear();
          setOpen(true);
        }}
      >
        {t('foundings.abandon')}
      </Button>
      <Dialog
        open={open}
        title={t('foundings.abandonAsk', { name })}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button kind="danger" busy={busy} onClick={() => void send()}>
              {t('foundings.abandon')}
            </Button>
            <Button onClick={() => setOpen(false)}>{t('foundings.keep')}</Button>
          </>
        }
      >
        <p>{t('foundings.abandonWhat', { code: uscc })}</p>
        <ProblemNotice problem={problem} />
      </Dialog>
    </>
  );
}

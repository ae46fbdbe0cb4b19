import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { openLocalCopies } from '#platform/forms/web/localCopies.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Dialog } from '#platform/ui/plain/Dialog.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { approvals } from '../client.ts';

/** Throws the draft away, here and with the server, after one more question. */
export function DiscardDraft({ draftId, onDiscarded }: { draftId: string; onDiscarded: () => void }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const { submit, busy, problem } = useSubmit(approvals.discardDraft);
  async function discard() {
    if (!(await submit({ draftId }))) return;
    openLocalCopies().clear(draftId);
    onDiscarded();
  }
  return (
    <>
      <button type="button" className="form-link" onClick={() => setAsked(true)}>
        {t('approvals.apply.discard')}
      </button>
      <Dialog
        open={asked}
        title={t('approvals.apply.discardSure')}
        onClose={() => setAsked(false)}
        actions={
          <>
            <Button kind="danger" busy={busy} onClick={() => void discard()}>
              {t('approvals.apply.discard')}
            </Button>
            <Button onClick={() => setAsked(false)}>{t('ui.cancel')}</Button>
          </>
        }
      >
        <p>{t('approvals.apply.discardText')}</p>
        <ProblemNotice problem={problem} />
      </Dialog>
    </>
  );
}

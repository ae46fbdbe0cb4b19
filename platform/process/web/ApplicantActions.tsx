import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProblemDocument } from '#platform/api/web/problemDocument.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Dialog } from '#platform/ui/plain/Dialog.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import type { CaseView } from '../pure/caseView.ts';

interface ApplicantActionsProps {
  view: CaseView;
  busy: boolean;
  problem: ProblemDocument | undefined;
  /** Resolves with whether it was done. */
  onAct: (action: string) => Promise<boolean>;
}

/**
 * What the applicant may do now by one press, as the server says; each is asked once more by its own name.
 * Actions that want something typed have their own place on the page.
 */
export function ApplicantActions({ view, busy, problem, onAct }: ApplicantActionsProps) {
  const { t } = useTranslation();
  const text = useText();
  const [asked, setAsked] = useState<string>();
  const simple = view.allowed.filter(({ requires, through }) => requires.length === 0 && through === null);
  const action = simple.find(({ name }) => name === asked);
  if (simple.length === 0) return null;
  const title = action ? text(action.title) : '';
  const act = async () => {
    if (action && (await onAct(action.name))) setAsked(undefined);
  };
  return (
    <div className="ow-row ow-no-print">
      {simple.map(({ name, title: own }) => (
        <Button key={name} onClick={() => setAsked(name)}>
          {text(own)}
        </Button>
      ))}
      <Dialog
        open={action !== undefined}
        title={t('process.ownAct.sure', { action: title })}
        onClose={() => setAsked(undefined)}
        actions={
          <>
            <Button kind="danger" busy={busy} onClick={() => void act()}>
              {title}
            </Button>
            <Button onClick={() => setAsked(undefined)}>{t('process.ownAct.no')}</Button>
          </>
        }
      >
        <p>{t('process.ownAct.noReturn')}</p>
        <ProblemNotice problem={problem} />
      </Dialog>
    </div>
  );
}

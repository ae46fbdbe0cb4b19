import { useTranslation } from 'react-i18next';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { ProblemAlert } from '#platform/ui/desk/ProblemAlert.tsx';
import { ReasonModal } from '#platform/ui/desk/ReasonModal.tsx';
import { Meanwhile } from './Meanwhile.tsx';
import { type ActProps, useAct } from './useAct.ts';

/** Asks before an action that requires nothing: one more press of Enter. */
export function ActionConfirm({ action, view, entries, onDone, onClose }: ActProps) {
  const { t } = useTranslation();
  const text = useText();
  const { act, busy, problem, meanwhile, stillPossible, goOn } = useAct(action, view, entries);
  const title = text(action.title);
  return (
    <ReasonModal
      title={t('process.act.confirm', { action: title, number: view.case.number })}
      action={title}
      needsReason={false}
      grave={action.grave}
      busy={busy}
      blocked={meanwhile.length > 0}
      problem={
        <>
          <Meanwhile entries={meanwhile} stillPossible={stillPossible} onGoOn={goOn} />
          <ProblemAlert problem={problem} />
        </>
      }
      onCancel={onClose}
      onConfirm={async () => {
        if (await act({})) onDone(title);
      }}
    />
  );
}

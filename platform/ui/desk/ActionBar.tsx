import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProblemDocument } from '#platform/api/web/problemDocument.ts';
import { ActionButtons, type CaseAction } from './ActionButtons.tsx';
import { ProblemAlert } from './ProblemAlert.tsx';
import { ReasonModal } from './ReasonModal.tsx';

interface ActionBarProps {
  /** What the server says this actor may do now; nothing else is offered. */
  actions: CaseAction[];
  busy: boolean;
  problem?: ProblemDocument;
  /** Resolves with whether it was done; the question closes then. */
  onAct: (name: string, reason: string | undefined) => Promise<boolean>;
}

/** The next steps of a case. Every one is confirmed by its own name, with reasons where needed. */
export function ActionBar({ actions, busy, problem, onAct }: ActionBarProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<CaseAction>();
  return (
    <>
      <ActionButtons actions={actions} onPick={setAsked} />
      {asked && (
        <ReasonModal
          title={t('ui.action.confirm', { action: asked.title })}
          action={asked.title}
          needsReason={asked.needsReason ?? false}
          grave={asked.grave ?? false}
          busy={busy}
          problem={<ProblemAlert problem={problem} />}
          onCancel={() => setAsked(undefined)}
          onConfirm={async (reason) => {
            if (await onAct(asked.name, reason)) setAsked(undefined);
          }}
        />
      )}
    </>
  );
}

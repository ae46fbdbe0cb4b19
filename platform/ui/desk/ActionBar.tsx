import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProblemDocument } from '#platform/api/web/problemDocument.ts';
import { assignLetters } from './assignLetters.ts';
import { ProblemAlert } from './ProblemAlert.tsx';
import { ReasonModal } from './ReasonModal.tsx';
import { isForPage } from './rowKeys.ts';
import './case.css';

export interface CaseAction {
  name: string;
  title: string;
  needsReason?: boolean;
  /** Cannot be undone, or weighs on the applicant: refused, revoked. */
  grave?: boolean;
  /** The expected next one. At most one. */
  primary?: boolean;
}

interface ActionBarProps {
  /** What the server says this actor may do now; nothing else is offered. */
  actions: CaseAction[];
  busy: boolean;
  problem?: ProblemDocument;
  /** Resolves with whether it was done; the question closes then. */
  onAct: (name: string, reason: string | undefined) => Promise<boolean>;
}

/** The next steps of a case, each with its letter. Every one is confirmed by its own name, with reasons where needed. */
export function ActionBar({ actions, busy, problem, onAct }: ActionBarProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<CaseAction>();
  const letters = assignLetters(actions.map((action) => action.name));
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const action = actions.find(({ name }) => letters[name] === event.key);
      if (!action || !isForPage(event)) return;
      event.preventDefault();
      setAsked(action);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
  return (
    <div className="desk-actions" role="toolbar" aria-label={t('ui.action.label')}>
      {actions.length === 0 && <p className="desk-help">{t('ui.action.none')}</p>}
      {actions.map((action) => (
        <Button
          key={action.name}
          type={action.primary ? 'primary' : 'default'}
          danger={action.grave}
          aria-keyshortcuts={letters[action.name]}
          onClick={() => setAsked(action)}
        >
          {action.title}
          <span className="desk-key" aria-hidden="true">
            {letters[action.name]}
          </span>
        </Button>
      ))}
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
    </div>
  );
}

import { Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { assignLetters } from './assignLetters.ts';
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

interface ActionButtonsProps<Action extends CaseAction> {
  /** What the server says this actor may do now; nothing else is offered. */
  actions: Action[];
  onPick: (action: Action) => void;
}

/** The next steps of a case, each with its letter. */
export function ActionButtons<Action extends CaseAction>({ actions, onPick }: ActionButtonsProps<Action>) {
  const { t } = useTranslation();
  const letters = assignLetters(actions.map((action) => action.name));
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const action = actions.find(({ name }) => letters[name] === event.key);
      if (!action || !isForPage(event)) return;
      event.preventDefault();
      onPick(action);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
  if (actions.length === 0) return <p className="desk-help">{t('ui.action.none')}</p>;
  return (
    <div className="desk-actions" role="toolbar" aria-label={t('ui.action.label')}>
      {actions.map((action) => (
        <Button
          key={action.name}
          type={action.primary ? 'primary' : 'default'}
          danger={action.grave}
          aria-keyshortcuts={letters[action.name]}
          onClick={() => onPick(action)}
        >
          {action.title}
          <span className="desk-key" aria-hidden="true">
            {letters[action.name]}
          </span>
        </Button>
      ))}
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import type { Autosaving } from './useAutosave.ts';
import './forms.css';

const ACTIONS = {
  retrying: 'retry',
  refused: 'retry',
  signedOut: 'signIn',
  changedElsewhere: 'compare',
} as const;

interface SaveStateProps {
  saving: Autosaving;
  /** Opens `<CompareDrafts>` again after it was put aside. */
  onCompare: () => void;
}

/** Whether what was typed is with the server. Quiet while all goes well; a notice with a way on when not. */
export function SaveState({ saving, onCompare }: SaveStateProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { status, problem, kept, recovered, savedAt } = saving;
  if (status === 'saved' || status === 'saving' || status === 'unsaved') {
    const key = status === 'saved' ? 'saved' : 'saving';
    return (
      <p className="form-save">
        <span className={`form-save__mark form-save__mark--${key}`} aria-hidden="true" />
        {t(`forms.save.${key}`, { time: format.time(savedAt) })}
        {recovered && <span className="form-save__note">{t('forms.save.recovered')}</span>}
      </p>
    );
  }
  const compare = status === 'changedElsewhere';
  return (
    <Notice
      kind="warning"
      title={t(`forms.save.${status}`)}
      wayOut={t(kept ? 'forms.save.kept' : 'forms.save.notKept')}
      action={
        <Button onClick={compare ? onCompare : saving.retry}>{t(`forms.save.${ACTIONS[status]}`)}</Button>
      }
    >
      {problem && status === 'refused' && (
        <p>
          {problem.title} {problem.wayOut}
        </p>
      )}
    </Notice>
  );
}

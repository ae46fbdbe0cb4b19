import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { isForPage } from '#platform/ui/desk/rowKeys.ts';
import { caseHref } from '../queue/caseHref.ts';
import { QUEUE, walkFrom } from '../queue/queueWalk.ts';
import './deskCase.css';

/** Back to the queue, and to the neighbours in the list one came from; by keyboard [ and ]. */
export function CaseWalk({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const walk = walkFrom(caseId);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const stop = event.key === '[' ? walk?.before : event.key === ']' ? walk?.after : undefined;
      if (!stop || !isForPage(event)) return;
      event.preventDefault();
      void navigate({ to: caseHref(stop.caseId) });
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
  return (
    <nav className="case-walk" aria-label={t('process.walk.label')}>
      <a href={walk?.queue ?? QUEUE}>{t('process.walk.back')}</a>
      {walk && (
        <>
          <span className="case-small">{t('process.walk.place', { place: walk.place, of: walk.of })}</span>
          {walk.before && (
            <a href={caseHref(walk.before.caseId)} aria-keyshortcuts="[">
              {t('process.walk.before')}
            </a>
          )}
          {walk.after && (
            <a href={caseHref(walk.after.caseId)} aria-keyshortcuts="]">
              {t('process.walk.after')}
            </a>
          )}
        </>
      )}
    </nav>
  );
}

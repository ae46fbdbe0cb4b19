import { useTranslation } from 'react-i18next';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import { useDraftReview } from './useReview.ts';

/** Above the uploads: that materials are looked at by machine, and what came of it so far. */
export function DraftReviewNote({ draftId, savedAt }: { draftId: string; savedAt: string | undefined }) {
  const { t } = useTranslation();
  const { data } = useDraftReview(draftId, savedAt);
  if (!data || data.state === 'none') return null;
  const { state, checks, findings } = data;
  const isClean = state === 'done' && checks > 0 && findings.length === 0;
  const count = findings.length;
  const title = isClean
    ? t('prereview.clean', { count: checks })
    : count > 0
      ? t('prereview.found', { count })
      : t(state === 'waiting' ? 'prereview.waiting' : 'prereview.nothingYet');
  return (
    <Notice kind={isClean ? 'success' : count > 0 ? 'warning' : 'info'} title={title}>
      <p>{t(isClean ? 'prereview.cleanWhy' : 'prereview.lead')}</p>
    </Notice>
  );
}

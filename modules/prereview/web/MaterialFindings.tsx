import { useTranslation } from 'react-i18next';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import { FindingBody } from './FindingBody.tsx';
import { useDraftReview } from './useReview.ts';
import './prereview.css';

interface MaterialFindingsProps {
  draftId: string;
  material: string;
  savedAt: string | undefined;
  /** Files of this material that are with the server. */
  files: number;
}

/** What the machine found in one material, below its upload: advice, with the place and what to do. */
export function MaterialFindings({ draftId, material, savedAt, files }: MaterialFindingsProps) {
  const { t } = useTranslation();
  const { data } = useDraftReview(draftId, savedAt);
  if (!data || data.state === 'none' || files === 0) return null;
  const own = data.findings.filter((finding) => finding.material === material);
  if (data.state === 'waiting' && own.length === 0) {
    return (
      <p className="prereview-note" role="status">
        {t('prereview.waiting')}
      </p>
    );
  }
  if (own.length === 0) return null;
  return (
    <Notice kind="warning" title={t('prereview.found', { count: own.length })}>
      <ul className="prereview-list">
        {own.map((finding) => (
          <li key={finding.id}>
            <FindingBody finding={finding} modelName={data.modelName} withWayOut />
          </li>
        ))}
      </ul>
    </Notice>
  );
}

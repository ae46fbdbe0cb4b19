import { useParams } from '@tanstack/react-router';
import { VisitOnSite } from './visit/VisitOnSite.tsx';

/** The page that an inspector uses on site, on a phone: what was promised, item by item, and how the visit ended. */
export function VisitPage() {
  const { caseId = '' } = useParams({ strict: false });
  return <VisitOnSite key={caseId} caseId={caseId} />;
}

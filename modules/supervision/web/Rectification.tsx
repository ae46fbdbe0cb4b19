import { useTranslation } from 'react-i18next';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import type { PostCheckView } from '../contract.ts';
import { ReportRectified } from './ReportRectified.tsx';
import './postCheck.css';

interface RectificationProps {
  check: PostCheckView;
  onDone: () => Promise<void>;
}

/** What was ordered, and the report that it is done; whoever may not send it sees who may. */
export function Rectification({ check, onDone }: RectificationProps) {
  const { t } = useTranslation();
  const orders = check.visits.findLast((visit) => visit.orders)?.orders;
  const mayReport = check.case.allowed.some(({ name }) => name === 'reportRectified');
  return (
    <section className="ow-stack">
      {orders && (
        <div>
          <h2>{t('supervision.rectify.orders')}</h2>
          <p className="check-said">{orders}</p>
        </div>
      )}
      <h2>{t('supervision.rectify.title')}</h2>
      {mayReport ? (
        <ReportRectified view={check.case} onDone={() => void onDone()} />
      ) : (
        <Notice kind="info" title={t('supervision.rectify.ownerOnly')} />
      )}
    </section>
  );
}

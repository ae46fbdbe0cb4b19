import { useTranslation } from 'react-i18next';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import type { PermitDecision } from '../contract.ts';
import './permits.css';

/** The last decision about a permit, and those before it when they are asked for. */
export function PermitDecisions({ decisions }: { decisions: readonly PermitDecision[] }) {
  const { t } = useTranslation();
  const [last, ...before] = decisions;
  if (!last) return t('permits.keep.never');
  return (
    <div className="permits-decisions">
      <OneDecision decision={last} />
      {before.length > 0 && (
        <details>
          <summary>{t('permits.keep.before', { count: before.length })}</summary>
          {before.map((decision) => (
            <OneDecision key={decision.recordedAt} decision={decision} />
          ))}
        </details>
      )}
    </div>
  );
}

function OneDecision({ decision }: { decision: PermitDecision }) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const { listed, from, reason, recordedBy } = decision;
  const what = t(listed ? 'permits.keep.put' : 'permits.keep.taken', { from: format.date(from) });
  return (
    <p>
      {recordedBy ? t('permits.keep.by', { what, by: recordedBy }) : what}
      {reason && <span className="permits-reason">{text(reason)}</span>}
    </p>
  );
}

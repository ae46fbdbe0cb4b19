import { useTranslation } from 'react-i18next';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import type { PostCheckView } from '../contract.ts';
import { FindingTag } from './FindingTag.tsx';
import './postCheck.css';

/** What the visit looks at, each item with the promise behind it and, after a visit, what it showed last. */
export function PromiseChecks({ check }: { check: PostCheckView }) {
  const { t } = useTranslation();
  const text = useText();
  const last = check.visits.at(-1);
  return (
    <ul className="check-items">
      {check.checklist.map(({ id, title, promise, citation }) => {
        const finding = last?.findings.find(({ item }) => item === id);
        return (
          <li key={id}>
            <FindingTag result={finding?.result} />
            <div>
              <p className="check-items__title">{text(title)}</p>
              {promise && <p>{t('supervision.check.promised', { promise: text(promise) })}</p>}
              {citation && <p className="check-items__source">{text(citation)}</p>}
              {finding?.note && <p>{t('supervision.check.found', { note: finding.note })}</p>}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

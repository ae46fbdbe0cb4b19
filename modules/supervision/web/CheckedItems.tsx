import { useTranslation } from 'react-i18next';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import type { PostCheckView } from '../contract.ts';
import { FindingTag } from './FindingTag.tsx';

/** Each item of the checklist with what was promised, what the law says, and what the last visit showed. */
export function CheckedItems({ check: { checklist, visits } }: { check: PostCheckView }) {
  const { t } = useTranslation();
  const text = useText();
  const findings = visits.at(-1)?.findings ?? [];
  return (
    <ul className="ow-judged">
      {checklist.map(({ id, title, promise, citation }) => {
        const finding = findings.find(({ item }) => item === id);
        return (
          <li key={id}>
            <FindingTag result={finding?.result} />
            <div>
              <p className="ow-judged__title">{text(title)}</p>
              {promise && <p>{t('supervision.check.promised', { promise: text(promise) })}</p>}
              {citation && <p className="ow-judged__source">{text(citation)}</p>}
              {finding?.note && <p>{t('supervision.check.found', { note: finding.note })}</p>}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

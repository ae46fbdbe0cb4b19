import { useTranslation } from 'react-i18next';
import { createClient } from '#platform/api/web/createClient.ts';
import { useRead } from '#platform/api/web/useRead.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { CasePart } from '#platform/process/web/desk/CasePart.tsx';
import type { contract } from '../contract.ts';
import './papers.css';

const decisions = createClient<typeof contract>('decisions');

/** Written decisions and notices of a case: signed, to be taken away, and verified by anybody. */
export function PapersOfCase({ caseId, version }: { caseId: string; version: number }) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const { data } = useRead(['decisions', 'papers', caseId, version], (signal) =>
    decisions.listPapers({ caseId }, { signal }),
  );
  if (!data || data.papers.length === 0) return null;
  return (
    <CasePart title={t('decisions.papers.title')}>
      <ul className="decision-papers">
        {data.papers.map(({ id, title, number, issuedOn, href, verifyHref }) => (
          <li key={id}>
            <a href={href} download>
              {text(title)} <span lang="zh-CN">{number}</span> (PDF)
            </a>
            <br />
            <small>
              {format.date(issuedOn)} · <a href={verifyHref}>{t('decisions.papers.verify')}</a>
            </small>
          </li>
        ))}
      </ul>
    </CasePart>
  );
}

import { useTranslation } from 'react-i18next';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import type { FindingView } from '../../domain/libraryContract.ts';

/** What is wrong, where, and what to do; notes stop nothing. */
export function FindingList({ findings }: { findings: FindingView[] }) {
  const { t } = useTranslation();
  return (['fault', 'note'] as const).map((severity) => {
    const found = findings.filter((one) => one.severity === severity);
    if (found.length === 0) return null;
    return (
      <Notice
        key={severity}
        kind={severity === 'fault' ? 'error' : 'info'}
        title={t(`policies.desk.${severity}s`, { count: found.length })}
      >
        <ul className="policies-plain">
          {found.map(({ path, message, wayOut, at }) => (
            <li key={`${path}${message}${at?.from}`}>
              <code>{path}</code>{' '}
              {at && <span>{t('policies.desk.at', { line: at.line, column: at.column })}</span>} {message}{' '}
              {wayOut}
            </li>
          ))}
        </ul>
      </Notice>
    );
  });
}

import { useTranslation } from 'react-i18next';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import type { FaultView } from '../../contract.ts';
import './office.css';

/** Faults with file, line and column, and what to do about each. */
export function FaultList({ faults }: { faults: FaultView[] }) {
  const { t } = useTranslation();
  if (faults.length === 0) return null;
  const grave = faults.some(({ severity }) => severity === 'error');
  return (
    <Notice kind={grave ? 'error' : 'warning'} title={t('reforms.office.faults', { count: faults.length })}>
      <ul className="office-faults">
        {faults.map(({ file, line, column, message, hint }) => (
          <li key={`${file}:${line}:${column} ${message}`}>
            <code>
              {file}:{line}:{column}
            </code>
            <span>{message}</span>
            {hint && <span className="office-hint">{hint}</span>}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

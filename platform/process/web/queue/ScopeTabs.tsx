import { useTranslation } from 'react-i18next';
import './queue.css';

interface ScopeTabsProps {
  scope: 'open' | 'all';
  total: number | undefined;
  onChange: (scope: 'open' | 'all') => void;
}

/** What waits for one's post, or every case in its reach. */
export function ScopeTabs({ scope, total, onChange }: ScopeTabsProps) {
  const { t } = useTranslation();
  return (
    <fieldset className="queue-scopes" aria-label={t('process.queue.scope.label')}>
      {(['open', 'all'] as const).map((one) => (
        <button key={one} type="button" aria-pressed={one === scope} onClick={() => onChange(one)}>
          {t(`process.queue.scope.${one}`)}
          {one === scope && total !== undefined && <span className="queue-scopes__count">{total}</span>}
        </button>
      ))}
    </fieldset>
  );
}

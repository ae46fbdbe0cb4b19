import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import type { TimelineEntry } from '../../pure/caseView.ts';

interface MeanwhileProps {
  entries: readonly TimelineEntry[];
  /** The action may still be taken. */
  stillPossible: boolean;
  onGoOn: () => void;
}

/** Somebody acted on the case while this was written: what they did, and the way on. What was typed stays. */
export function Meanwhile({ entries, stillPossible, onGoOn }: MeanwhileProps) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  if (entries.length === 0) return null;
  return (
    <Alert
      type="warning"
      role="alert"
      showIcon
      title={t('process.meanwhile.title')}
      description={
        <>
          <ul className="case-meanwhile">
            {entries.map((entry) => (
              <li key={entry.seq}>
                {t('process.meanwhile.entry', {
                  at: format.time(entry.at),
                  who: entry.actorName ?? t('process.meanwhile.system'),
                  action: text(entry.title),
                  state: text(entry.to),
                })}
              </li>
            ))}
          </ul>
          <p>{t(stillPossible ? 'process.meanwhile.goOnText' : 'process.meanwhile.gone')}</p>
        </>
      }
      action={stillPossible && <Button onClick={onGoOn}>{t('process.meanwhile.goOn')}</Button>}
    />
  );
}

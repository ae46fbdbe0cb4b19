import { useTranslation } from 'react-i18next';
import { focusField } from '#platform/forms/web/focusField.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import type { ApplicationView } from '../../contract.ts';
import { supplementField } from '../../domain/supplementForm.ts';

/** Each thing that was asked for, with the reason; what has a place on the page leads there. */
export function AskedItems({ asked }: { asked: ApplicationView['asked'] }) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <ol className="approvals-promises">
      {asked.map(({ path, title, reason }) => (
        <li key={`${path} ${reason}`}>
          {path && title ? (
            <>
              <button type="button" className="form-link" onClick={() => focusField(supplementField(path))}>
                {text(title)}
              </button>
              {reason && t('approvals.answering.reason', { reason })}
            </>
          ) : (
            reason
          )}
        </li>
      ))}
    </ol>
  );
}

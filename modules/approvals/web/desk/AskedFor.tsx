import { useTranslation } from 'react-i18next';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { CasePart } from '#platform/process/web/desk/CasePart.tsx';
import type { ApplicationView } from '../../contract.ts';

/** What the window asked for, item by item: whoever reads what came back checks it against this. */
export function AskedFor({ asked }: { asked: ApplicationView['asked'] }) {
  const { t } = useTranslation();
  const text = useText();
  if (asked.length === 0) return null;
  return (
    <CasePart title={t('approvals.desk.asked')}>
      <ol className="approvals-promises">
        {asked.map(({ path, title, reason }) => (
          <li key={`${path} ${reason}`}>
            {title && <strong>{text(title)}</strong>} {reason}
          </li>
        ))}
      </ol>
    </CasePart>
  );
}

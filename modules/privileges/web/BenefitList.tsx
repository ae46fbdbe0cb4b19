import { useTranslation } from 'react-i18next';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import type { FirmPrivilege, PrivilegeView } from '../contract.ts';

type Benefit = PrivilegeView['benefits'][number] & Partial<FirmPrivilege['benefits'][number]>;

/** What a privilege gives, how often, and for a firm how much of it is left. */
export function BenefitList({ benefits }: { benefits: readonly Benefit[] }) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <ul className="ow-frames">
      {benefits.map(({ id, title, description, limit, used, left }) => (
        <li key={id}>
          <strong>{text(title)}</strong>
          {description && <p>{text(description)}</p>}
          <p>
            {limit ? t('privileges.limit', { count: limit.count }) : t('privileges.noLimit')}
            {typeof left === 'number' && <> · {t('privileges.used', { used, left })}</>}
          </p>
        </li>
      ))}
    </ul>
  );
}

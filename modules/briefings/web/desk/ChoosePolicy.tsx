import { useTranslation } from 'react-i18next';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Select } from '#platform/ui/plain/Select.tsx';
import type { StreamView } from '../../contract.ts';

interface ChoosePolicyProps {
  name: string;
  policies: StreamView['policies'];
  value: string;
  onChange: (policy: string) => void;
}

/** One of the policies in force. */
export function ChoosePolicy({ name, policies, value, onChange }: ChoosePolicyProps) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <Select
      name={name}
      label={t('briefings.desk.policy')}
      options={policies.map(({ policy, names }) => ({ value: policy, label: text(names) }))}
      value={value}
      onChange={onChange}
    />
  );
}

import { Select } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import './queue.css';

interface SortChoiceProps {
  sort: string | undefined;
  onChange: (sort: string) => void;
}

const SORTS = ['due', 'opened', 'moved'];

/** In which order the queue stands. The server sorts, so that the order holds over all pages. */
export function SortChoice({ sort = 'due', onChange }: SortChoiceProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <span className="queue-sort">
      <label htmlFor={id}>{t('process.queue.filter.sort')}</label>
      <Select
        id={id}
        variant="borderless"
        value={sort}
        options={SORTS.map((value) => ({ value, label: t(`process.queue.sort.${value}`) }))}
        popupMatchSelectWidth={false}
        onChange={onChange}
      />
    </span>
  );
}

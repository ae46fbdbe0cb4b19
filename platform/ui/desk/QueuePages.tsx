import { Pagination } from 'antd';
import { useTranslation } from 'react-i18next';

export interface Paging {
  page: number;
  size: number;
  total: number;
  onChange: (page: number, size: number) => void;
}

/** The pages of a queue; fetched only where there is more than one. */
export function QueuePages({ page, size, total, onChange }: Paging) {
  const { t } = useTranslation();
  return (
    <Pagination
      size="small"
      align="end"
      current={page}
      pageSize={size}
      total={total}
      onChange={onChange}
      showSizeChanger
      pageSizeOptions={[20, 50, 100]}
      showTotal={(all) => t('ui.queue.total', { count: all })}
    />
  );
}

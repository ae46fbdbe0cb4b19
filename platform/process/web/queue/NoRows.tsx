import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { isNarrowed, type QueueQuestion } from './queueQuestion.ts';

interface NoRowsProps {
  question: QueueQuestion;
  onClear: () => void;
}

/** Nothing waits, or nothing fits what was asked. */
export function NoRows({ question, onClear }: NoRowsProps) {
  const { t } = useTranslation();
  if (isNarrowed(question)) {
    return (
      <EmptyState
        title={t('process.queue.notFoundTitle')}
        action={<Button onClick={onClear}>{t('ui.filter.clear')}</Button>}
      >
        {t('process.queue.notFound')}
      </EmptyState>
    );
  }
  const scope = question.scope === 'all' ? 'all' : 'open';
  return (
    <EmptyState title={t(`process.queue.none.${scope}`)}>{t(`process.queue.fills.${scope}`)}</EmptyState>
  );
}

import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { FilterBar } from '#platform/ui/desk/FilterBar.tsx';
import { useNarrow } from '#platform/ui/desk/useNarrow.ts';
import type { QueueChoices } from '../../pure/queue.ts';
import { casesClient } from '../casesClient.ts';
import { isNarrowed, type QueueQuestion } from './queueQuestion.ts';
import './queue.css';

interface QueueFiltersProps {
  question: QueueQuestion;
  onAsk: (change: QueueQuestion) => void;
}

const FIELDS = ['text', 'matter', 'process', 'state', 'due', 'assigned'] as const;

/** What narrows the queue. Matters and states are those that occur, with how many cases each has. */
export function QueueFilters({ question, onAsk }: QueueFiltersProps) {
  const { t } = useTranslation();
  const text = useText();
  const narrow = useNarrow();
  const scope = question.scope === 'all' ? 'all' : 'open';
  const { data } = useRead(['cases', 'queueChoices', scope], (signal) =>
    casesClient.getQueueChoices({ scope }, { signal }),
  );
  const counted = (choices: QueueChoices['states'] = []) =>
    choices.map(({ value, title, count }) => ({
      value,
      label: t('process.queue.choice', { title: text(title), number: count }),
    }));
  const fixed = (name: 'process' | 'due' | 'assigned', values: string[]) => ({
    name,
    label: t(`process.queue.filter.${name}`),
    options: values.map((value) => ({ value, label: t(`process.queue.${name}.${value}`) })),
  });
  const bar = (
    <FilterBar
      fields={[
        { name: 'text', label: t('process.queue.filter.text') },
        { name: 'matter', label: t('process.queue.filter.matter'), options: counted(data?.matters) },
        { name: 'state', label: t('process.queue.filter.state'), options: counted(data?.states) },
        fixed('process', ['approval', 'postCheck']),
        fixed('due', ['overdue', 'today', 'week', 'none', 'broken']),
        fixed('assigned', ['me', 'nobody']),
      ]}
      values={question}
      onChange={(values) => onAsk(Object.fromEntries(FIELDS.map((name) => [name, values[name]])))}
    />
  );
  if (!narrow) return bar;
  return (
    <details className="queue-more" open={isNarrowed(question)}>
      <summary>{t('process.queue.filters')}</summary>
      {bar}
    </details>
  );
}

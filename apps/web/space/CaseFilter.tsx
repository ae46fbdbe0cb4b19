import { Input, Segmented } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormTheme } from '#platform/forms/web/FormTheme.tsx';

const WHICH = ['open', 'closed', 'all'] as const;

export interface CaseQuestion {
  which: (typeof WHICH)[number];
  /** Part of the number or title. */
  query: string;
}

interface CaseFilterProps {
  question: CaseQuestion;
  onAsk: (question: CaseQuestion) => void;
}

const PAUSE_MS = 300;

/** Open, closed or all, and a search that follows the typing. */
export function CaseFilter({ question, onAsk }: CaseFilterProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(question.query);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only typing asks
  useEffect(() => {
    if (typed.trim() === question.query) return;
    const timer = setTimeout(() => onAsk({ ...question, query: typed.trim() }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <FormTheme>
      <search className="ow-row">
        <Segmented
          aria-label={t('space.cases.which')}
          value={question.which}
          options={WHICH.map((value) => ({ value, label: t(`space.cases.show.${value}`) }))}
          onChange={(which) => onAsk({ ...question, which })}
        />
        <Input
          className="space-search"
          type="search"
          allowClear
          aria-label={t('space.cases.search')}
          placeholder={t('space.cases.search')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </search>
    </FormTheme>
  );
}

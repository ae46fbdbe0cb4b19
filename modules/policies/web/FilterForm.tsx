import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Select } from '#platform/ui/plain/Select.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import { BENEFITS, LEVELS, TOPICS } from '../domain/kinds.ts';

interface FilterFormProps {
  asked: { query: string; level?: string; topic?: string; benefit?: string };
  levels: { level: string; count: number }[] | undefined;
}

/** Words and three choices; sent as an address, so that a list can be shared and works without scripts. */
export function FilterForm({ asked, levels = [] }: FilterFormProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState(asked.query);
  const [level, setLevel] = useState(asked.level ?? '');
  const [topic, setTopic] = useState(asked.topic ?? '');
  const [benefit, setBenefit] = useState(asked.benefit ?? '');
  const countOf = (one: string) => levels.find((found) => found.level === one)?.count;
  const levelLabel = (one: string) => {
    const count = countOf(one);
    const title = t(`policies.level.${one}`);
    return count === undefined ? title : t('policies.levelCount', { level: title, count });
  };
  return (
    <search>
      <form action="/policies" method="get" className="policies-filter">
        <TextField
          name="q"
          label={t('policies.words')}
          help={t('policies.wordsHelp')}
          optional
          value={words}
          onChange={setWords}
        />
        <Select
          name="level"
          label={t('policies.levelLabel')}
          optional
          value={level}
          onChange={setLevel}
          options={LEVELS.map((value) => ({ value, label: levelLabel(value) }))}
        />
        <Select
          name="topic"
          label={t('policies.topicLabel')}
          optional
          value={topic}
          onChange={setTopic}
          options={TOPICS.map((value) => ({ value, label: t(`policies.topic.${value}`) }))}
        />
        <Select
          name="benefit"
          label={t('policies.benefitLabel')}
          optional
          value={benefit}
          onChange={setBenefit}
          options={BENEFITS.map((value) => ({ value, label: t(`policies.benefit.${value}`) }))}
        />
        <div className="ow-row">
          <Button kind="primary" type="submit">
            {t('policies.show')}
          </Button>
          <a href="/policies">{t('policies.clear')}</a>
        </div>
      </form>
    </search>
  );
}

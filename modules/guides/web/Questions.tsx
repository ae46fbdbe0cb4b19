import { useTranslation } from 'react-i18next';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { RadioGroup } from '#platform/ui/plain/RadioGroup.tsx';
import { Select } from '#platform/ui/plain/Select.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import type { QuestionView } from '../contract.ts';

interface QuestionsProps {
  questions: QuestionView[];
  answers: Record<string, string>;
  onChange: (answers: Record<string, string>) => void;
}

/** A few questions about the reader's situation; each may stay open. What they change is said aloud by the page. */
export function Questions({ questions, answers, onChange }: QuestionsProps) {
  const { t } = useTranslation();
  const text = useText();
  if (questions.length === 0) return null;
  const give = (id: string, value: string) => {
    const { [id]: _, ...others } = answers;
    onChange(value === '' ? others : { ...others, [id]: value });
  };
  return (
    <section className="ow-stack guides-questions" aria-labelledby="questions">
      <h2 id="questions">{t('guides.questions')}</h2>
      <p className="guides-note ow-no-print">{t('guides.questionsLead')}</p>
      {questions.map(({ id, title, hint, kind, options, changes }) => {
        const words = text(title);
        const asked = changes === 'items' || /[？?]$/.test(words) || kind !== 'boolean';
        const texts = {
          name: `a-${id}`,
          label: asked ? words : t('guides.ask', { name: words }),
          help: hint ? text(hint) : undefined,
          value: answers[id] ?? '',
          onChange: (value: string) => give(id, value),
        };
        if (kind === 'number') return <TextField key={id} {...texts} inputMode="decimal" />;
        const choices =
          kind === 'boolean'
            ? [
                { value: 'true', label: t('guides.yes') },
                { value: 'false', label: t('guides.no') },
              ]
            : options.map(({ value, title: label }) => ({ value, label: text(label) }));
        return choices.length > 6 ? (
          <Select key={id} {...texts} options={choices} />
        ) : (
          <RadioGroup key={id} {...texts} options={[...choices, { value: '', label: t('guides.unsure') }]} />
        );
      })}
      {Object.keys(answers).length > 0 && (
        <div className="ow-row ow-no-print">
          <Button kind="quiet" onClick={() => onChange({})}>
            {t('guides.clear')}
          </Button>
        </div>
      )}
    </section>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '#platform/i18n/web/useLanguage.ts';
import { parseFormula, parseRule } from '#platform/rules/pure/parse/parseRule.ts';
import { readAloud, readFormulaAloud } from '#platform/rules/pure/reading/readAloud.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { fieldId } from '#platform/ui/plain/fieldId.ts';
import { TextField, type TextFieldProps } from '#platform/ui/plain/TextField.tsx';
import { useVocabulary } from './useSuggestions.ts';
import { suggestionsFor, wordAt } from './wordAt.ts';
import '../match.css';

type RuleFieldProps = Pick<
  TextFieldProps,
  'name' | 'label' | 'value' | 'onChange' | 'readOnly' | 'error' | 'optional'
> & {
  /** A formula gives a value: that by which firms are put into an order. */
  is?: 'condition' | 'formula';
};

/**
 * A condition as it is written: checked with every letter, with the exact place and what to write instead; read aloud
 * once it reads; names and forms to put in at the cursor, reached with the tab key.
 */
export function RuleField({ value, onChange, error, is = 'condition', ...field }: RuleFieldProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const known = useVocabulary();
  const [cursor, setCursor] = useState(value.length);
  const read = is === 'formula' ? parseFormula : parseRule;
  const parsed = known && value.trim() !== '' ? read(value, known.vocabulary) : undefined;
  const problems = parsed && 'problems' in parsed ? parsed.problems : [];
  const { from, word } = wordAt(value, Math.min(cursor, value.length));
  const offered = known && !field.readOnly ? suggestionsFor(word, known.suggestions) : [];
  const area = () => document.getElementById(fieldId(field.name)) as HTMLTextAreaElement | null;
  function put(text: string) {
    const end = from + text.length;
    onChange(value.slice(0, from) + text + value.slice(from + word.length));
    setCursor(end);
    requestAnimationFrame(() => {
      area()?.focus();
      area()?.setSelectionRange(end, end);
    });
  }
  return (
    <div className="ow-stack">
      <TextField
        {...field}
        rows={3}
        value={value}
        onChange={(text) => {
          onChange(text);
          setCursor(area()?.selectionStart ?? text.length);
        }}
        error={problems.length > 0 ? undefined : error}
      />
      {offered.length > 0 && (
        <ul className="policies-match__suggest" aria-label={t('policies.editor.suggestions')}>
          {offered.map(({ text, label }) => (
            <li key={text}>
              <Button
                kind="quiet"
                aria-label={t('policies.editor.insert', { name: label })}
                onClick={() => put(text)}
              >
                {label}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div aria-live="polite">
        {problems.map(({ code, params, line, column, from: at }) => (
          <p key={`${code}${at}`} className="policies-match__problem">
            {t('policies.desk.at', { line, column })}{' '}
            {t(`rules.problems.${code}.message`, wordsOf(params, t))}{' '}
            {t(`rules.problems.${code}.wayOut`, wordsOf(params, t))}
          </p>
        ))}
        {parsed && !('problems' in parsed) && (
          <p className="policies-note">
            {t('policies.editor.reading')}
            {t('policies.colon')}
            {'rule' in parsed ? readAloud(parsed.rule, language) : readFormulaAloud(parsed.formula, language)}
          </p>
        )}
      </div>
    </div>
  );
}

const TYPES = ['text', 'number', 'money', 'date', 'boolean', 'texts', 'numeric'];

function wordsOf(
  params: Readonly<Record<string, string | number>>,
  t: (key: string) => string,
): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      TYPES.includes(String(value)) ? t(`rules.types.${value}`) : value,
    ]),
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { classes } from '#platform/ui/plain/classes.ts';
import { FieldNotes } from '#platform/ui/plain/Field.tsx';
import { describedBy, fieldId } from '#platform/ui/plain/fieldId.ts';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import type { PostCheckView } from '../../contract.ts';
import type { FindingResult, VisitDraft } from './visitDraft.ts';

interface ChecklistItemProps {
  item: PostCheckView['checklist'][number];
  finding: VisitDraft['findings'][string];
  error: string | undefined;
  onChange: (finding: Partial<VisitDraft['findings'][string]>) => void;
}

const RESULTS: FindingResult[] = ['met', 'unmet', 'notApplicable'];
const MOST_LETTERS = 1000;
const LINES = 3;

/** One item: what was promised, and three large answers. What is not met says how; for the rest words are free. */
export function ChecklistItem({ item, finding, error, onChange }: ChecklistItemProps) {
  const { t } = useTranslation();
  const text = useText();
  const [noting, setNoting] = useState(false);
  const name = `findings.${item.id}`;
  const unmet = finding.result === 'unmet';
  const about = item.promise
    ? t('supervision.check.promised', { promise: text(item.promise) })
    : item.citation && t('supervision.desk.basis', { basis: text(item.citation) });
  return (
    <fieldset
      id={fieldId(name)}
      className={classes('visit-item', error && 'ow-field--wrong')}
      aria-describedby={describedBy(name, { help: about, error })}
    >
      <legend>{text(item.title)}</legend>
      <FieldNotes name={name} help={about} error={error} />
      <div className="visit-item__results">
        {RESULTS.map((result) => (
          <label key={result} className={`visit-choice visit-choice--${result}`}>
            <input
              type="radio"
              name={name}
              checked={finding.result === result}
              onChange={() => onChange({ result })}
            />
            <span>{t(`supervision.check.result.${result}`)}</span>
          </label>
        ))}
      </div>
      {unmet || noting || finding.note !== '' ? (
        <TextField
          name={`${name}.note`}
          label={t(unmet ? 'supervision.onSite.whatIsWrong' : 'supervision.onSite.note')}
          optional={!unmet}
          rows={LINES}
          maxLength={MOST_LETTERS}
          value={finding.note}
          onChange={(note) => onChange({ note })}
        />
      ) : (
        <Button kind="quiet" onClick={() => setNoting(true)}>
          {t('supervision.onSite.addNote')}
          <span className="ow-hidden">{text(item.title)}</span>
        </Button>
      )}
    </fieldset>
  );
}

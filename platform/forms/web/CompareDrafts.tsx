import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Text } from '#platform/i18n/pure/text.ts';
import { useLanguage, useText } from '#platform/i18n/web/useLanguage.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Dialog } from '#platform/ui/plain/Dialog.tsx';
import { answerTo } from '../pure/answers.ts';
import { compareContents, type Difference, mergeContents, type Side } from '../pure/compareContents.ts';
import type { DraftContent } from '../pure/draftContent.ts';
import type { Form } from '../pure/form.ts';
import { toText } from '../pure/toText.ts';
import type { FormLookups } from './formLookups.ts';
import type { Autosaving } from './useAutosave.ts';
import { useNames } from './useNames.ts';
import './forms.css';

interface CompareDraftsProps {
  form: Form;
  materials?: readonly { id: string; title: Text }[];
  conflict: NonNullable<Autosaving['conflict']>;
  /** For the names of places and entries in either version. */
  lookups: Pick<FormLookups, 'searchRegister' | 'pathOf'>;
  open: boolean;
  /** Puts the question aside; nothing is saved meanwhile. */
  onClose: () => void;
  onChoose: (content: DraftContent) => void;
}

/** Both versions of a draft that was changed on two devices, field by field; the person chooses what stays. */
export function CompareDrafts(props: CompareDraftsProps) {
  const { form, materials = [], conflict, lookups, open, onClose, onChoose } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const text = useText();
  const [choice, setChoice] = useState<Record<string, Side>>({});
  const { mine, theirs, base } = conflict;
  const names = {
    mine: useNames(form, mine.answers, lookups, language),
    theirs: useNames(form, theirs.answers, lookups, language),
  };
  const differences = compareContents(form, mine, theirs, base);
  const titleOf = ({ field, material }: Difference) => {
    const title = field?.title ?? materials.find(({ id }) => id === material)?.title;
    return title ? text(title) : (material ?? '');
  };
  const wordsOf = ({ field, material = '' }: Difference, side: Side) => {
    const content = conflict[side];
    if (!field) return t('forms.compare.files', { count: content.materials[material]?.length ?? 0 });
    return toText(field, answerTo(content.answers, field.id), language, names[side]) || t('forms.empty');
  };
  return (
    <Dialog
      open={open}
      title={t('forms.compare.title')}
      onClose={onClose}
      actions={
        <Button kind="primary" onClick={() => onChoose(mergeContents(mine, theirs, differences, choice))}>
          {t('forms.compare.keep')}
        </Button>
      }
    >
      <p>{t('forms.compare.text')}</p>
      {differences.map((difference) => (
        <fieldset key={difference.path} className="form-compare">
          <legend>{titleOf(difference)}</legend>
          {(['mine', 'theirs'] as const).map((side) => (
            <label key={side} className="ow-choice">
              <input
                type="radio"
                name={`compare-${difference.path}`}
                checked={(choice[difference.path] ?? difference.suggested) === side}
                onChange={() => setChoice((before) => ({ ...before, [difference.path]: side }))}
              />
              <span>
                <small>{t(`forms.compare.${side}`)}</small>
                <span className="form-compare__value">{wordsOf(difference, side)}</span>
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      {differences.length === 0 && <p>{t('forms.compare.same')}</p>}
    </Dialog>
  );
}

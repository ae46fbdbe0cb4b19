import { Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { focusField } from '#platform/forms/web/focusField.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { DrawerForm } from '#platform/ui/desk/DrawerForm.tsx';
import type { ActionValue } from './caseParts.ts';
import { Meanwhile } from './Meanwhile.tsx';
import { ReasonInput } from './ReasonInput.tsx';
import { type ActProps, useAct } from './useAct.ts';

/** An action with everything that it requires, beside the case. A grave one is asked about once more. */
export function ActionForm({ action, view, entries, parts, onDone, onClose }: ActProps) {
  const { t } = useTranslation();
  const text = useText();
  const { act, busy, problem, meanwhile, stillPossible, goOn } = useAct(action, view, entries);
  // The standard text on remedies stands there to begin with, open to change.
  const [initial] = useState((): Record<string, ActionValue> => {
    return action.requires.includes('remedies') ? { remedies: text(view.remedies) } : {};
  });
  const [values, setValues] = useState(initial);
  const asked = [...action.requires, ...(action.accepts ?? [])];
  const [modal, slot] = Modal.useModal();
  const title = text(action.title);
  const [checked, setChecked] = useState(false);
  const wrong = (name: string) => {
    const value = values[name] ?? '';
    return isEmpty(value) ? 'errors.form.required.message' : parts.checks?.[name]?.(value);
  };
  const errorOf = (name: string) => {
    const own = checked ? wrong(name) : undefined;
    return own ? t(own) : problem?.fields.find(({ path }) => path === name)?.message;
  };

  async function send(): Promise<void> {
    setChecked(true);
    const first = action.requires.find(wrong);
    if (first) return focusField(first);
    const sure = !action.grave || (await modal.confirm(question()));
    if (sure && (await act(values))) onDone(title);
  }
  const question = () => ({
    title: t('process.act.sure', { action: title, applicant: view.applicantName }),
    content: t('ui.action.grave'),
    okText: title,
    okButtonProps: { danger: true },
    cancelText: t('ui.cancel'),
    autoFocusButton: 'cancel' as const,
  });
  return (
    <DrawerForm
      open
      beside
      grave={action.grave}
      title={t('process.act.title', { action: title, number: view.case.number })}
      action={title}
      changed={asked.some((name) => (values[name] ?? '') !== (initial[name] ?? ''))}
      busy={busy}
      blocked={meanwhile.length > 0}
      problem={problem}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <Meanwhile entries={meanwhile} stillPossible={stillPossible} onGoOn={goOn} />
      {asked.map((name) => {
        const Input = parts.inputs?.[name] ?? ReasonInput;
        return (
          <Input
            key={name}
            view={view}
            name={name}
            value={values[name] ?? ''}
            onChange={(value) => setValues((before) => ({ ...before, [name]: value }))}
            error={errorOf(name)}
          />
        );
      })}
      {slot}
    </DrawerForm>
  );
}

function isEmpty(value: ActionValue): boolean {
  return typeof value === 'string' ? value.trim() === '' : value.length === 0;
}

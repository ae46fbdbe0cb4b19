import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefresh } from '#platform/api/web/useRefresh.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { inLanguage } from '#platform/i18n/pure/text.ts';
import { useLanguage } from '#platform/i18n/web/useLanguage.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Form } from '#platform/ui/plain/Form.tsx';
import { fieldError, ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import type { EntryVersion, RegisterView } from '../contract.ts';
import { EntryField } from './EntryField.tsx';
import { bodyOf, boxesOf, draftOf } from './entryDraft.ts';
import { registersClient } from './registersClient.ts';

interface EntryFormProps {
  view: RegisterView;
  /** What is changed; without it an entry is added. */
  version?: EntryVersion;
  onSaved: (key: string) => void;
  onLeave: () => void;
}

const DATE_LENGTH = 10;

/** All fields of an entry, and from when to when it is in force. */
export function EntryForm({ view, version, onSaved, onLeave }: EntryFormProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const refresh = useRefresh();
  const { fields, key, id: name, asOf } = view;
  const [draft, setDraft] = useState(() => draftOf(fields, version?.body ?? {}));
  const [from, setFrom] = useState(asOf);
  const [to, setTo] = useState(version?.withdrawn ? '' : (version?.validTo ?? ''));
  const { submit, busy, problem } = useSubmit(registersClient.writeEntry);
  // The list above the form names each field, and leads to the first of its boxes. It takes the focus when it changes.
  const told = useMemo(() => {
    if (!problem) return undefined;
    const found = problem.fields.map((one) => {
      const field = fields.find(({ id }) => id === one.path);
      if (!field) return one;
      const message = t('registers.import.problem', {
        title: inLanguage(field.title, language),
        message: one.message,
      });
      return { ...one, path: boxesOf(field)[0]!, message };
    });
    return { ...problem, fields: found };
  }, [problem, fields, t, language]);
  async function send() {
    const saved = await submit({
      name,
      body: bodyOf(fields, draft),
      ...(from && { validFrom: from }),
      validTo: to || null,
      expectedVersion: version?.version ?? 0,
    });
    if (!saved) return;
    await refresh();
    onSaved(saved.key);
  }
  return (
    <Form onSend={send}>
      <ProblemNotice problem={told} />
      {fields.map((field) => (
        <EntryField
          key={field.id}
          field={field}
          draft={draft}
          fixed={version !== undefined && field.id === key}
          error={fieldError(problem, field.id)}
          onChange={(box, typed) => setDraft((before) => ({ ...before, [box]: typed }))}
        />
      ))}
      <TextField
        name="validFrom"
        type="date"
        label={t('registers.entry.validFrom')}
        help={t('registers.entry.validFromHelp')}
        error={fieldError(problem, 'validFrom')}
        length={DATE_LENGTH}
        value={from}
        onChange={setFrom}
      />
      <TextField
        name="validTo"
        type="date"
        optional
        label={t('registers.entry.validTo')}
        error={fieldError(problem, 'validTo')}
        length={DATE_LENGTH}
        value={to}
        onChange={setTo}
      />
      <div className="ow-row">
        <Button kind="primary" type="submit" busy={busy}>
          {t(version ? 'registers.entry.save' : 'registers.pages.add')}
        </Button>
        <Button onClick={onLeave}>{t('registers.entry.leave')}</Button>
      </div>
    </Form>
  );
}

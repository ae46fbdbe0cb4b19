import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefresh } from '#platform/api/web/useRefresh.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { Form } from '#platform/ui/plain/Form.tsx';
import { fieldError, ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import type { StreamView } from '../../contract.ts';
import { briefings } from '../briefingsClient.ts';
import { ChoosePolicy } from './ChoosePolicy.tsx';
import { EMPTY, PATHS, type PlanField, planOf, valuesOf } from './planValues.ts';
import { SendButton } from './SendButton.tsx';

const FIELDS = (Object.keys(EMPTY) as PlanField[]).filter((one) => one !== 'policy');
const OPTIONAL: PlanField[] = ['storyZh', 'storyEn', 'watchUrl'];
const TYPES: Partial<Record<PlanField, string>> = {
  starts: 'datetime-local',
  ends: 'datetime-local',
  watchUrl: 'url',
};
const LONG: PlanField[] = ['storyZh', 'storyEn'];
const MOST_LETTERS = { line: 200, story: 1000 };

interface PlanFormProps {
  policies: StreamView['policies'];
  /** The one that is changed; without it a new one is planned. */
  stream?: StreamView;
  onDone: (kept: StreamView) => void;
}

/** A livestream to come: theme, time, an official, a firm, a real case, a policy. */
export function PlanForm({ policies, stream, onDone }: PlanFormProps) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const [values, setValues] = useState(stream ? valuesOf(stream) : EMPTY);
  const planning = useSubmit(briefings.planStream);
  const changing = useSubmit(briefings.changeStream);
  const problem = planning.problem ?? changing.problem;
  // Several forms may stand on the page, and a refusal leads to its field by name.
  const nameAt = (path: string) => (stream ? `${path}-${stream.id}` : path);
  const nameOf = (field: PlanField) => nameAt(PATHS[field] ?? field);
  const shown = problem && {
    ...problem,
    fields: problem.fields.map((one) => ({ ...one, path: nameAt(one.path) })),
  };
  const put = (field: PlanField) => (value: string) => setValues({ ...values, [field]: value });
  const missing = (Object.keys(EMPTY) as PlanField[])
    .filter((one) => values[one].trim() === '' && isAsked(one))
    .map((one) => ({ name: nameOf(one), label: t(`briefings.desk.${one}`) }));
  /** A case is told in both languages or not at all. */
  function isAsked(field: PlanField): boolean {
    if (!LONG.includes(field)) return !OPTIONAL.includes(field);
    return LONG.some((one) => values[one].trim() !== '');
  }
  async function send() {
    if (missing.length > 0) return;
    const plan = planOf(values, stream);
    const kept = stream ? await changing.submit({ ...plan, id: stream.id }) : await planning.submit(plan);
    if (!kept) return;
    await refresh();
    onDone(kept);
  }
  return (
    <Form className="briefings-form" onSend={() => void send()}>
      {FIELDS.map((field) => (
        <TextField
          key={field}
          name={nameOf(field)}
          type={TYPES[field] ?? 'text'}
          label={t(`briefings.desk.${field}`)}
          optional={OPTIONAL.includes(field)}
          maxLength={LONG.includes(field) ? MOST_LETTERS.story : MOST_LETTERS.line}
          {...(LONG.includes(field) && { rows: 3 })}
          error={fieldError(shown, nameOf(field))}
          value={values[field]}
          onChange={put(field)}
        />
      ))}
      <ChoosePolicy
        name={nameOf('policy')}
        policies={policies}
        value={values.policy}
        onChange={put('policy')}
      />
      <ProblemNotice problem={shown} />
      <div className="ow-row">
        <SendButton
          kind="primary"
          busy={planning.busy || changing.busy}
          missing={missing}
          onSend={() => void send()}
        >
          {t(stream ? 'briefings.desk.keepChange' : 'briefings.desk.save')}
        </SendButton>
      </div>
    </Form>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { useName } from '#platform/i18n/web/useName.ts';
import { DrawerForm } from '#platform/ui/desk/DrawerForm.tsx';
import { RadioGroup } from '#platform/ui/plain/RadioGroup.tsx';
import { Select } from '#platform/ui/plain/Select.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import type { FileOfCase } from '../contract.ts';
import { AttachFiles } from './AttachFiles.tsx';
import { ChooseFiles } from './ChooseFiles.tsx';
import { talkClient } from './talkClient.ts';

const LINES = 5;

interface AskOpinionProps {
  caseId: string;
  onAsked: () => void;
  onClose: () => void;
}

/** A question to another agency: whom, what, by when, and which files go along. */
export function AskOpinion({ caseId, onAsked, onClose }: AskOpinionProps) {
  const { t } = useTranslation();
  const text = useText();
  const name = useName();
  const { data, problem: unread } = useRead(['correspondence', 'askable', caseId], (signal) =>
    talkClient.listAskable({ caseId }, { signal }),
  );
  const [whom, setWhom] = useState<'duty' | 'agency'>('agency');
  const [target, setTarget] = useState('');
  const [question, setQuestion] = useState('');
  const [answerBy, setAnswerBy] = useState('');
  const [chosen, setChosen] = useState<string[]>([]);
  const [own, setOwn] = useState<FileOfCase[]>([]);
  const [checked, setChecked] = useState(false);
  const { submit, busy, problem } = useSubmit(talkClient.askOpinion);
  const wrong = (value: string) =>
    checked && value.trim() === '' ? t('errors.form.required.message') : undefined;
  const of = (path: string) => problem?.fields.find((field) => field.path === path)?.message;
  const send = async () => {
    setChecked(true);
    if ([target, question, answerBy].some((value) => value.trim() === '')) return;
    const files = [...chosen, ...own.map(({ id }) => id)];
    if (await submit({ caseId, [whom]: target, question, answerBy, files })) onAsked();
  };
  const options =
    whom === 'agency'
      ? (data?.agencies ?? []).map((agency) => ({ value: agency.id, label: name(agency.name) }))
      : (data?.duties ?? []).map((duty) => ({ value: duty.id, label: text(duty.title) }));
  return (
    <DrawerForm
      open
      beside
      title={t('correspondence.opinions.askTitle')}
      action={t('correspondence.opinions.ask')}
      changed={question !== '' || target !== ''}
      busy={busy}
      problem={problem ?? unread}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <p>{t('correspondence.opinions.clock')}</p>
      <RadioGroup
        name="opinion-whom"
        label={t('correspondence.opinions.whom')}
        value={whom}
        onChange={(value) => {
          setWhom(value === 'duty' ? 'duty' : 'agency');
          setTarget('');
        }}
        options={[
          { value: 'agency', label: t('correspondence.opinions.byAgency') },
          { value: 'duty', label: t('correspondence.opinions.byDuty') },
        ]}
      />
      <Select
        name="opinion-target"
        label={t(`correspondence.opinions.${whom}`)}
        options={options}
        value={target}
        onChange={setTarget}
        error={wrong(target)}
      />
      <TextField
        name="opinion-question"
        label={t('correspondence.opinions.question')}
        help={t('correspondence.opinions.questionHelp')}
        rows={LINES}
        value={question}
        onChange={setQuestion}
        error={wrong(question)}
      />
      <TextField
        name="opinion-answerBy"
        type="date"
        length={10}
        label={t('correspondence.opinions.answerBy')}
        help={t('correspondence.opinions.answerByHelp')}
        value={answerBy}
        onChange={setAnswerBy}
        error={wrong(answerBy) ?? of('answerBy')}
      />
      {data && <ChooseFiles files={data.files} chosen={chosen} onChange={setChosen} />}
      {data && (
        <AttachFiles
          name="opinion-files"
          label={t('correspondence.opinions.own')}
          limits={data.limits}
          files={own}
          onChange={setOwn}
        />
      )}
    </DrawerForm>
  );
}

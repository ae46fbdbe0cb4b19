import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefresh } from '#platform/api/web/useRefresh.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Form } from '#platform/ui/plain/Form.tsx';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import { fieldError, ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Select } from '#platform/ui/plain/Select.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import { BENEFITS, LEVELS, TOPICS } from '../../domain/kinds.ts';
import type { FindingView } from '../../domain/libraryContract.ts';
import { LivePreview } from '../match/editor/LivePreview.tsx';
import { policiesClient } from '../policiesClient.ts';
import { type Body, readAt, writeAt } from './bodyAt.ts';
import { ConditionRows } from './ConditionRows.tsx';
import { withMode } from './consentOf.ts';
import { FindingList } from './FindingList.tsx';
import { ListFields } from './ListFields.tsx';
import { PayoutFields } from './PayoutFields.tsx';
import { ReviewerRows } from './ReviewerRows.tsx';
import { ShareFields } from './ShareFields.tsx';

interface PolicyFormProps {
  body: Body;
  mayWrite: boolean;
  isNew?: boolean;
  /** Saving begins the next version instead of writing over this one. */
  isNewVersion?: boolean;
}

const TEXTS = ['names', 'summary', 'issuer', 'document.title', 'benefit.title'] as const;
const CHOICES = {
  level: LEVELS,
  'tags.topics.0': TOPICS,
  'document.confidence': ['issued-here', 'official-site', 'news-copy', 'third-party-copy'],
  'benefit.kind': BENEFITS,
  mode: ['application', 'automatic', 'information'],
} as const;
const WORDS = {
  level: 'level',
  'tags.topics.0': 'topic',
  'document.confidence': 'confidence',
  'benefit.kind': 'benefit',
  mode: 'mode',
};

/** The definition in plain fields. What has no field here stays as it is. */
export function PolicyForm({ body: given, mayWrite, isNew = false, isNewVersion = false }: PolicyFormProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const [body, setBody] = useState<Body>(given);
  const [findings, setFindings] = useState<FindingView[]>();
  const checked = useSubmit(policiesClient.checkDraft);
  const saved = useSubmit(policiesClient.saveDraft);
  const problem = saved.problem ?? checked.problem;
  const field = (
    path: string,
    more: { type?: string; rows?: number; optional?: boolean; length?: number } = {},
  ) => (
    <TextField
      key={path}
      name={path}
      label={t(`policies.field.${path.replaceAll('.', '_')}`)}
      value={readAt(body, path)}
      onChange={(value) => setBody((before) => writeAt(before, path, value))}
      readOnly={!mayWrite}
      error={fieldError(problem, path)}
      {...more}
    />
  );
  async function save() {
    const kept = await saved.submit({ body });
    if (!kept) return;
    await refresh();
    await navigate({ to: `/desk/policies/${kept.policy}/${kept.version}` });
  }
  async function check() {
    const answer = await checked.submit({ body });
    if (answer) setFindings(answer.findings);
  }
  return (
    <Form onSend={save}>
      <h2>{t('policies.desk.definition')}</h2>
      <ProblemNotice problem={problem} />
      {findings && <FindingList findings={findings} />}
      {findings?.length === 0 && <Notice kind="success" title={t('policies.desk.sound')} />}
      {isNew && field('policy', { length: 30 })}
      {TEXTS.flatMap((path) => [`${path}.zh`, `${path}.en`]).map((path) =>
        field(path, path.startsWith('summary') ? { rows: 2 } : {}),
      )}
      {Object.entries(CHOICES).map(([path, options]) => (
        <Select
          key={path}
          name={path}
          label={t(`policies.field.${path.replaceAll('.', '_')}`)}
          value={readAt(body, path)}
          onChange={(value) =>
            mayWrite &&
            setBody((before) => (path === 'mode' ? withMode(before, value) : writeAt(before, path, value)))
          }
          error={fieldError(problem, path)}
          options={options.map((value) => ({
            value,
            label: t(`policies.${WORDS[path as keyof typeof WORDS]}.${value}`),
          }))}
        />
      ))}
      {field('place', { length: 20 })}
      {field('document.number', { optional: true })}
      {field('document.url', { optional: true })}
      {field('valid.from', { type: 'date', optional: true, length: 14 })}
      {field('valid.to', { type: 'date', optional: true, length: 14 })}
      <ConditionRows body={body} onChange={setBody} mayWrite={mayWrite} problem={problem} />
      {field('benefit.amount', { rows: 2, optional: true })}
      <ListFields list="tiers" {...{ body, mayWrite, problem, findings }} onChange={setBody} />
      {field('benefit.cap', { optional: true })}
      <PayoutFields body={body} onChange={setBody} mayWrite={mayWrite} problem={problem} />
      <ShareFields {...{ body, mayWrite, problem, findings }} onChange={setBody} />
      <ListFields list="papers" {...{ body, mayWrite, problem, findings }} onChange={setBody} />
      <ReviewerRows {...{ body, mayWrite, problem, findings }} onChange={setBody} />
      <LivePreview body={body} />
      {mayWrite && (
        <div className="ow-row">
          <Button onClick={() => void check()} busy={checked.busy}>
            {t('policies.desk.check')}
          </Button>
          <Button kind="primary" type="submit" busy={saved.busy}>
            {t(isNewVersion ? 'policies.desk.saveNext' : 'policies.desk.save')}
          </Button>
        </div>
      )}
    </Form>
  );
}

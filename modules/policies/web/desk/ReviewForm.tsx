import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { useArticle } from '#platform/i18n/web/useArticle.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { CheckboxField } from '#platform/ui/plain/CheckboxField.tsx';
import { Form } from '#platform/ui/plain/Form.tsx';
import { fieldError, ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { RadioGroup } from '#platform/ui/plain/RadioGroup.tsx';
import { Select } from '#platform/ui/plain/Select.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import { COMPETITION_GROUNDS } from '../../domain/competitionGroups.ts';
import type { VersionView } from '../../domain/libraryContract.ts';
import { policiesClient } from '../policiesClient.ts';

interface ReviewFormProps {
  view: VersionView;
  onDone: () => void;
}

/** Fair competition review (公平竞争审查): each item answered, then the result; an exception with ground, reason and end. */
export function ReviewForm({ view, onDone }: ReviewFormProps) {
  const { t } = useTranslation();
  const text = useText();
  const say = useArticle();
  const { data } = useRead(['policies', 'checklist'], (signal) =>
    policiesClient.getChecklist({}, { signal }),
  );
  const [answers, setAnswers] = useState<Record<string, string>>({});
  const [exception, setException] = useState({ ground: '', reason: '', until: '' });
  const [byIssuer, setByIssuer] = useState(false);
  const { submit, busy, problem } = useSubmit(policiesClient.reviewPolicy);
  const checked = Object.keys(answers).filter((id) => answers[id]);
  const found = checked.filter((id) => answers[id] === 'yes');
  const ground = COMPETITION_GROUNDS.find((one) => one === exception.ground);
  async function send() {
    const verdict = byIssuer ? 'issuer' : found.length > 0 ? 'exception' : 'passed';
    const given = {
      policy: view.policy,
      version: view.version,
      verdict,
      checked,
      found,
      reason: exception.reason,
      ...(ground && { ground }),
      ...(exception.until && { until: exception.until }),
    } as const;
    if (await submit(given)) onDone();
  }
  return (
    <Form onSend={send}>
      <h2>{t('policies.desk.review')}</h2>
      {data && (
        <p>
          {t('policies.desk.reviewLead', {
            regulation: text(data.regulation),
            article: data.noReviewArticle,
          })}
        </p>
      )}
      <ProblemNotice problem={problem} />
      {!view.issuedHere && (
        <CheckboxField
          name="issuer"
          label={t('policies.desk.byIssuer')}
          checked={byIssuer}
          onChange={setByIssuer}
        />
      )}
      {!byIssuer &&
        data?.groups.map(({ id, article, title, questions }) => (
          <section key={id} className="ow-stack">
            <h3>
              {say(article)} {text(title)}
            </h3>
            {questions.map((question) => (
              <RadioGroup
                key={question.id}
                name={`item-${question.id}`}
                label={text(question.text)}
                value={answers[question.id] ?? ''}
                onChange={(value) => setAnswers((before) => ({ ...before, [question.id]: value }))}
                options={(['no', 'yes'] as const).map((value) => ({
                  value,
                  label: t(`policies.desk.answer.${value}`),
                }))}
              />
            ))}
          </section>
        ))}
      {!byIssuer && found.length > 0 && data && (
        <section className="ow-stack">
          <h3>
            {data.exceptionArticle} {t('policies.desk.exception')}
          </h3>
          <Select
            name="ground"
            label={t('policies.desk.ground')}
            value={exception.ground}
            onChange={(value) => setException((before) => ({ ...before, ground: value }))}
            error={fieldError(problem, 'ground')}
            options={data.grounds.map(({ id, title }) => ({ value: id, label: text(title) }))}
          />
          <TextField
            name="exceptionReason"
            label={t('policies.desk.exceptionReason')}
            rows={3}
            value={exception.reason}
            onChange={(value) => setException((before) => ({ ...before, reason: value }))}
            error={fieldError(problem, 'reason')}
          />
          <TextField
            name="until"
            type="date"
            label={t('policies.desk.until')}
            value={exception.until}
            onChange={(value) => setException((before) => ({ ...before, until: value }))}
            error={fieldError(problem, 'until')}
            length={14}
          />
        </section>
      )}
      <div className="ow-row">
        <Button kind="primary" type="submit" busy={busy}>
          {t(found.length > 0 && !byIssuer ? 'policies.desk.step.except' : 'policies.desk.step.pass')}
        </Button>
      </div>
    </Form>
  );
}

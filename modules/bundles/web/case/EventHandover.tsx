import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Form } from '#platform/ui/plain/Form.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { RadioGroup } from '#platform/ui/plain/RadioGroup.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import type { EventView, HandoverWay } from '../../contract.ts';
import { bundles } from '../bundlesClient.ts';

interface EventHandoverProps {
  event: EventView;
  onDone: () => void;
}

/** Results that are handed over together: what waits and until when, what was handed over, and the form for the window. */
export function EventHandover({ event: { caseId, handover }, onDone }: EventHandoverProps) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  if (!handover || (handover.waiting.length === 0 && handover.done.length === 0)) return null;
  const { waiting, ready, latestOn, done, mayHandOver } = handover;
  const lines = (results: typeof waiting) => (
    <ul>
      {results.map(({ member, title, decidedOn }) => (
        <li key={member}>
          {t('bundles.handover.result', { title: text(title), on: format.date(decidedOn) })}
        </li>
      ))}
    </ul>
  );
  return (
    <section className="ow-stack" aria-labelledby="handover">
      <h2 id="handover">{t('bundles.handover.title')}</h2>
      {latestOn && (
        <p>{t(`bundles.handover.${ready ? 'ready' : 'waiting'}`, { on: format.date(latestOn) })}</p>
      )}
      {waiting.length > 0 && lines(waiting)}
      {done.map(({ at, way, received, parts }) => (
        <div key={at} className="ow-stack">
          <p>
            {t('bundles.handover.done', {
              at: format.dateTime(at),
              way: t(`bundles.handover.ways.${way}`),
              received,
            })}
          </p>
          {lines(parts)}
        </div>
      ))}
      {mayHandOver && <HandOver caseId={caseId} onDone={onDone} />}
    </section>
  );
}

function HandOver({ caseId, onDone }: { caseId: string; onDone: () => void }) {
  const { t } = useTranslation();
  const [way, setWay] = useState<HandoverWay>('pickUp');
  const [received, setReceived] = useState('');
  const { submit, busy, problem } = useSubmit(bundles.handOverResults);
  return (
    <Form
      onSend={() => {
        void submit({ caseId, way, received }).then((given) => given && onDone());
      }}
    >
      <RadioGroup
        name="handover-way"
        label={t('bundles.handover.way')}
        value={way}
        onChange={(chosen) => setWay(chosen as HandoverWay)}
        options={(['pickUp', 'post'] as const).map((value) => ({
          value,
          label: t(`bundles.handover.ways.${value}`),
        }))}
      />
      <TextField
        name="handover-received"
        label={t('bundles.handover.received')}
        value={received}
        onChange={setReceived}
        length={24}
      />
      <ProblemNotice problem={problem} />
      <div className="ow-row">
        <Button kind="primary" type="submit" busy={busy}>
          {t('bundles.handover.send')}
        </Button>
      </div>
    </Form>
  );
}

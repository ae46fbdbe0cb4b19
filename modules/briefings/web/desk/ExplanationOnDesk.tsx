import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefresh } from '#platform/api/web/useRefresh.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import type { ExplanationView } from '../../contract.ts';
import { briefings } from '../briefingsClient.ts';
import { PolicyLinks } from '../PolicyLinks.tsx';
import { SendButton } from './SendButton.tsx';

const TONES = { drafted: 'open', published: 'good', returned: 'ended' } as const;

/** A draft with what the spokesperson may do with it. */
export function ExplanationOnDesk({
  explanation,
  speaks,
}: {
  explanation: ExplanationView;
  speaks: boolean;
}) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const [reason, setReason] = useState('');
  const publish = useSubmit(briefings.publishExplanation);
  const back = useSubmit(briefings.returnExplanation);
  const { id, title, words, state, policy, returnedFor } = explanation;
  const again = (done: unknown) => done && void refresh();
  return (
    <article className="briefings-question">
      <h3>{title}</h3>
      <p>
        <StateTag tone={TONES[state]}>{t(`briefings.speakDesk.state.${state}`)}</StateTag>{' '}
        <PolicyLinks policies={[policy]} />
      </p>
      <p>{words}</p>
      {returnedFor && <p>{t('briefings.speakDesk.returnedFor', { reason: returnedFor })}</p>}
      <ProblemNotice problem={publish.problem ?? back.problem} />
      {speaks && state === 'drafted' && (
        <>
          <TextField
            name={`return-${id}`}
            label={t('briefings.speakDesk.returnReason')}
            optional
            maxLength={500}
            value={reason}
            onChange={setReason}
          />
          <div className="ow-row">
            <Button
              kind="primary"
              busy={publish.busy}
              onClick={() => void publish.submit({ id }).then(again)}
            >
              {t('briefings.speakDesk.publish')}
            </Button>
            <SendButton
              busy={back.busy}
              missing={
                reason.trim() === ''
                  ? [{ name: `return-${id}`, label: t('briefings.speakDesk.returnReason') }]
                  : []
              }
              onSend={() => void back.submit({ id, reason }).then(again)}
            >
              {t('briefings.speakDesk.return')}
            </SendButton>
          </div>
        </>
      )}
    </article>
  );
}

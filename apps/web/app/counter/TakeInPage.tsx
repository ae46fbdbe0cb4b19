import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IntakePreparation } from '#modules/counters/contract.ts';
import { counters } from '#modules/counters/web/countersClient.ts';
import { useRefresh } from '#platform/api/web/useRefresh.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { type Filled, FillIn } from './FillIn.tsx';
import { NOBODY, type Presence, presentOf } from './presence.ts';
import { WhoIsThere } from './WhoIsThere.tsx';

/** A clerk takes in what somebody at the counter applies for; the owning place handles it. */
export function TakeInPage() {
  const { t } = useTranslation();
  const text = useText();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const [presence, setPresence] = useState<Presence>(NOBODY);
  const [prepared, setPrepared] = useState<IntakePreparation>();
  const preparing = useSubmit(counters.prepareIntake);
  const sending = useSubmit(counters.acceptAtCounter);
  const prepare = async (answers: IntakePreparation['answers']) => {
    const found = await preparing.submit({ ...presentOf(presence), answers });
    if (found) setPrepared(found);
    return found;
  };
  async function send({ answers, materials, commitment }: Filled) {
    const { identityCheck } = presence;
    if (identityCheck === '') return;
    const done = await sending.submit({
      ...presentOf(presence),
      identityCheck,
      consent: true,
      answers,
      materials,
      ...(commitment && { commitment }),
    });
    if (!done) return;
    void refresh();
    void navigate({ to: `/desk/counter/receipts/${done.id}` as never });
  }
  return (
    <Page
      title={prepared ? text(prepared.body.title) : t('counters.form.title')}
      lead={
        prepared
          ? t('counters.form.for', { firm: prepared.firm.name, name: prepared.signer })
          : t('counters.form.lead')
      }
      crumbs={[{ href: '/desk/counter', title: t('counters.title') }]}
    >
      <ProblemNotice problem={preparing.problem} />
      {prepared ? (
        <FillIn
          prepared={prepared}
          onPrepare={prepare}
          busy={preparing.busy || sending.busy}
          problem={sending.problem}
          onSend={(filled) => void send(filled)}
          onLeave={() => setPrepared(undefined)}
        />
      ) : (
        <WhoIsThere
          presence={presence}
          onChange={setPresence}
          busy={preparing.busy}
          onNext={() => void prepare({})}
        />
      )}
    </Page>
  );
}

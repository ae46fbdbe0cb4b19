import { useTranslation } from 'react-i18next';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';
import type { PushView } from '../contract.ts';
import { financeClient } from './financeClient.ts';

const OTHERWISE = ['phone', 'letter', 'inPerson'] as const;

/** Who has acknowledged, those that have not first. */
export function Receipts({ push, onNoted }: { push: PushView; onNoted: (answer: unknown) => void }) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const { submit, busy, problem } = useSubmit(financeClient.noteAcknowledgement);
  const late = (acknowledgedAt: string | null) => (acknowledgedAt === null ? 0 : 1);
  const receipts = [...push.receipts].sort((a, b) => late(a.acknowledgedAt) - late(b.acknowledgedAt));
  async function note(institution: string, how: (typeof OTHERWISE)[number]) {
    const done = await submit({ push: push.id, institution, how });
    if (done) onNoted(done);
  }
  return (
    <>
      <ProblemNotice problem={problem} />
      <ul className="ow-frames">
        {receipts.map(({ institution, name, acknowledgedAt, how }) => (
          <li key={institution}>
            {text(name)}{' '}
            {acknowledgedAt && how ? (
              <StateTag tone="good">
                {t(`finance.how.${how}`)} · {format.dateTime(acknowledgedAt)}
              </StateTag>
            ) : (
              <>
                <StateTag tone="near">{t('finance.desk.missing')}</StateTag>
                <p>{t('finance.desk.otherwise')}</p>
                <span className="ow-row">
                  {OTHERWISE.map((one) => (
                    <Button
                      key={one}
                      kind="quiet"
                      aria-label={t('finance.desk.note', { how: t(`finance.how.${one}`), name: text(name) })}
                      busy={busy}
                      onClick={() => void note(institution, one)}
                    >
                      {t(`finance.how.${one}`)}
                    </Button>
                  ))}
                </span>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

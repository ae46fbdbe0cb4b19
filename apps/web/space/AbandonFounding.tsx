import { useTranslation } from 'react-i18next';
import type { FoundingView } from '#modules/organisations/domain/foundingContract.ts';
import { foundings } from '#modules/organisations/web/founding/foundingsClient.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { QuestionButton } from '#platform/ui/plain/QuestionButton.tsx';

/** Giving up a firm in preparation, asked once more because it cannot be undone. */
export function AbandonFounding({ founding, onDone }: { founding: FoundingView; onDone: () => void }) {
  const { t } = useTranslation();
  const sending = useSubmit(foundings.abandonFounding);
  const { organisation, name, uscc } = founding;
  return (
    <QuestionButton
      opener={{ label: t('foundings.abandon'), kind: 'quiet' }}
      title={t('foundings.abandonAsk', { name })}
      answer={{ label: t('foundings.abandon'), kind: 'danger' }}
      leave={t('foundings.keep')}
      sending={sending}
      onSend={() => sending.submit({ organisation })}
      onDone={onDone}
    >
      <p>{t('foundings.abandonWhat', { code: uscc })}</p>
    </QuestionButton>
  );
}

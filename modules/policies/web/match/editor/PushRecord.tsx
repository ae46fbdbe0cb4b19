import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { policiesClient } from '../../policiesClient.ts';

/** Whom a published version has found: matching, told, delivered, read. */
export function PushRecord({ policy, version }: { policy: string; version: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data } = useRead(['policies', 'push', policy, version], (signal) =>
    policiesClient.getPush({ policy, version }, { signal }),
  );
  if (!data) return null;
  const { sweptAt, matching, unknown, told, notices, read, messages } = data;
  return (
    <section className="ow-stack" aria-labelledby="push">
      <h2 id="push">{t('policies.editor.push.title')}</h2>
      {sweptAt === null ? (
        <p>{t('policies.editor.push.none')}</p>
      ) : (
        <p>{t('policies.editor.push.lead', { at: format.dateTime(sweptAt), matching, unknown })}</p>
      )}
      <p>{t('policies.editor.push.told', { told, notices, read })}</p>
      {messages.length > 0 && (
        <ul className="policies-plain">
          {messages.map(({ channel, state, count }) => (
            <li key={channel + state}>
              {t('policies.editor.push.message', {
                channel: t(`policies.editor.channel.${channel}`),
                state: t(`policies.editor.state.${state}`),
                count,
              })}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

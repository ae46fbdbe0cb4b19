import { useTranslation } from 'react-i18next';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';
import type { Tone } from '#platform/ui/plain/stateKinds.ts';
import type { RenewalView } from '../contract.ts';
import './renewals.css';

const TONES: Record<RenewalView['nodes'][number]['state'], Tone> = {
  done: 'good',
  now: 'open',
  ahead: 'draft',
};
const ZEROS = ['applications', 'materials', 'trips', 'waits'] as const;

/** How the renewal stands: the answer, the tasks with who answers for them, and what the holder had to do. */
export function RenewalStanding({ renewal }: { renewal: RenewalView }) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const { answer, nodes, effort } = renewal;
  return (
    <>
      {answer && (
        <section className="ow-stack">
          <h2>{t('renewals.answered.title')}</h2>
          <p>
            {t(answer.renew ? 'renewals.answered.consented' : 'renewals.answered.declined', {
              by: answer.by,
              at: format.dateTime(answer.at),
            })}
            {` · ${t(`renewals.answered.${answer.through}`)}`}
            {answer.renew &&
              ` · ${t(answer.changed ? 'renewals.answered.changed' : 'renewals.answered.unchanged')}`}
          </p>
        </section>
      )}
      <section className="ow-stack">
        <h2>{t('renewals.nodes.title')}</h2>
        <ol className="ow-frames">
          {nodes.map((node) => (
            <li key={node.id}>
              <p>
                {text(node.title)}{' '}
                <StateTag tone={TONES[node.state]}>{t(`renewals.nodes.${node.state}`)}</StateTag>
              </p>
              <p>
                {node.owner ? t('renewals.nodes.owner', { name: node.owner }) : t('renewals.nodes.noOwner')}
              </p>
            </li>
          ))}
        </ol>
      </section>
      <section className="ow-stack">
        <h2>{t('renewals.zeros.title')}</h2>
        <dl className="renewal-zeros">
          {ZEROS.map((one) => (
            <div key={one}>
              <dt>{t(`renewals.zeros.${one}`)}</dt>
              <dd>{effort[one]}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}

import { useTranslation } from 'react-i18next';
import { useArticle } from '#platform/i18n/web/useArticle.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import type { PolicyView } from '../contract.ts';
import { PolicyAmount } from './PolicyAmount.tsx';
import { PolicyFacts } from './PolicyFacts.tsx';
import { PolicySource } from './PolicySource.tsx';

/** What it asks, what to bring, what happens, what one gets, until when, and where it says so. */
export function PolicyArticle({ view }: { view: PolicyView }) {
  const { t } = useTranslation();
  const text = useText();
  const say = useArticle();
  return (
    <>
      <Standing view={view} />
      <PolicyFacts view={view} />
      <section className="ow-stack" aria-labelledby="conditions">
        <h2 id="conditions">{t('policies.conditions')}</h2>
        {view.conditions.length === 0 ? (
          <p>{t('policies.noConditions')}</p>
        ) : (
          <ol className="policies-conditions">
            {view.conditions.map(({ id, title, words, article, note }) => (
              <li key={id}>
                {title && <strong>{text(title)}</strong>}
                <p>{text(words)}</p>
                {note && <p className="policies-note">{text(note)}</p>}
                {id !== 'registered-here' && (
                  <p className="policies-note">{article ? say(article) : t('policies.noArticle')}</p>
                )}
              </li>
            ))}
          </ol>
        )}
      </section>
      <PolicyAmount view={view} />
      <section className="ow-stack" aria-labelledby="materials">
        <h2 id="materials">{t('policies.materials')}</h2>
        {view.materials.length === 0 && (
          <p>{t(view.mode === 'automatic' ? 'policies.noMaterials' : 'policies.notStated')}</p>
        )}
        <ul className="policies-plain">
          {view.materials.map(({ id, title, hint, by, when }) => (
            <li key={id}>
              <strong>{text(title)}</strong> <span className="policies-note">{t(`policies.by.${by}`)}</span>
              {hint && <p>{text(hint)}</p>}
              {when && <p className="policies-note">{t('policies.onlyWhen', { rule: text(when) })}</p>}
            </li>
          ))}
        </ul>
      </section>
      <section className="ow-stack" aria-labelledby="steps">
        <h2 id="steps">{t('policies.steps')}</h2>
        {view.steps.length === 0 && <p>{t('policies.notStated')}</p>}
        <ol className="policies-steps">
          {view.steps.map(({ title, by, time }) => (
            <li key={title.zh}>
              <strong>{text(title)}</strong>{' '}
              <span className="policies-note">
                {t(`policies.stepBy.${by}`)}
                {time && ` · ${text(time)}`}
              </span>
            </li>
          ))}
        </ol>
      </section>
      <PolicySource view={view} />
    </>
  );
}

/** Said first: it is over, has not begun, or rests on a copy. */
function Standing({ view }: { view: PolicyView }) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const { state, from, to, followedBy, weak, document, open } = view;
  return (
    <>
      {state !== 'inForce' && (
        <Notice
          kind="warning"
          title={t(`policies.standing.${state}`, {
            from: from ? format.date(from) : '',
            to: to ? format.date(to) : t('policies.dayUnknown'),
          })}
          wayOut={
            followedBy && (
              <a href={`/policies/${followedBy.policy}`}>
                {t('policies.followedBy', { name: text(followedBy.names) })}
              </a>
            )
          }
        />
      )}
      {weak && (
        <Notice
          kind="warning"
          title={t(`policies.confidence.${document.confidence}`)}
          wayOut={t('policies.weakWayOut')}
        />
      )}
      {open.length > 0 && (
        <Notice kind="info" title={t('policies.open')}>
          <ul className="policies-plain">
            {open.map(({ field, note }) => (
              <li key={field}>{text(note)}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

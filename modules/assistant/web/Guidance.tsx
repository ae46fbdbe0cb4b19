import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useArticle } from '#platform/i18n/web/useArticle.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { LinkList } from '#platform/ui/plain/LinkList.tsx';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';
import type { GuidanceView } from '../contract.ts';
import './assistant.css';

const TONES = { true: 'good', false: 'ended', unknown: 'near' } as const;

/** What the commissioner says now; `ask` is the form for the one question, of the module that keeps the answer. */
export function Guidance({ view, ask }: { view: GuidanceView; ask: ReactNode }) {
  const { t } = useTranslation();
  const text = useText();
  const say = useArticle();
  const { have, open, question, waits, about } = view;
  return (
    <>
      {about && (
        <section className="ow-stack" aria-labelledby="about">
          <h2 id="about">{t('assistant.commissioner.about', { name: text(about.names) })}</h2>
          <ul className="robot-lines">
            {about.conditions.map(({ id, words, article, outcome }) => (
              <li key={id}>
                <StateTag tone={TONES[outcome]}>{t(`assistant.commissioner.outcome.${outcome}`)}</StateTag>{' '}
                {text(words)}
                {article && <cite>{say(article)}</cite>}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="ow-stack" aria-labelledby="next">
        <h2 id="next">{t('assistant.commissioner.next')}</h2>
        {question ? (
          <>
            <p>{t('assistant.commissioner.why', { count: question.policies.length })}</p>
            <LinkList
              items={question.policies.map(({ policy, names, benefit }) => ({
                href: `/policies/${policy}`,
                title: text(names),
                note: text(benefit),
              }))}
            />
            {ask}
          </>
        ) : (
          <p>{t('assistant.commissioner.done')}</p>
        )}
      </section>
      <section className="ow-stack" aria-labelledby="have">
        <h2 id="have">{t('assistant.commissioner.have')}</h2>
        {have.length === 0 && <p>{t('assistant.commissioner.haveNone')}</p>}
        <ul className="robot-lines">
          {have.map(({ policy, names, benefit, mode }) => (
            <li key={policy}>
              <a href={`/policies/${policy}`}>{text(names)}</a> · {text(benefit)}{' '}
              {mode === 'application' && (
                <a
                  href={`/space/benefits/claim?policy=${policy}`}
                  aria-label={`${t('assistant.commissioner.claim')}: ${text(names)}`}
                >
                  {t('assistant.commissioner.claim')}
                </a>
              )}
              {mode === 'automatic' && (
                <a
                  href="/space/benefits"
                  aria-label={`${t('assistant.commissioner.confirm')}: ${text(names)}`}
                >
                  {t('assistant.commissioner.confirm')}
                </a>
              )}
            </li>
          ))}
        </ul>
        {open > 0 && <p>{t('assistant.commissioner.open', { count: open })}</p>}
      </section>
      {waits.length > 0 && (
        <section className="ow-stack" aria-labelledby="waits">
          <h2 id="waits">{t('assistant.commissioner.waits')}</h2>
          <p>
            {t('assistant.commissioner.waitsText')}{' '}
            <a href="/space/profile">{t('assistant.commissioner.profile')}</a>
          </p>
          <ul className="robot-lines">
            {waits.map(({ attribute, names, policies }) => (
              <li key={attribute}>
                {text(names)} · {t('assistant.commissioner.policiesWaiting', { count: policies })}
              </li>
            ))}
          </ul>
        </section>
      )}
      <p>
        <a href="/ask">{t('assistant.commissioner.person')}</a>
      </p>
    </>
  );
}

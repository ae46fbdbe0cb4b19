import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLoad } from '#platform/api/web/useLoad.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Button, ButtonLink } from '#platform/ui/plain/Button.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import type { PlainPageProps } from '#platform/ui/plain/route.ts';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import type { BundleGuide } from '../contract.ts';
import { bundles } from './bundlesClient.ts';
import { OpeningQuestions } from './OpeningQuestions.tsx';
import { applyHref, openingOf, useOpening } from './useOpening.ts';
import { WhatApplies } from './WhatApplies.tsx';
import './bundles.css';

/** One event: what it holds, the questions, and what applies to whoever answers so. */
export function EventPage({ params, query }: PlainPageProps) {
  const { t } = useTranslation();
  const text = useText();
  const bundle = params['code']!;
  const { opening, set } = useOpening(openingOf(Object.fromEntries(query)));
  const { data, problem, reload } = useLoad(
    (signal) => bundles.getBundle({ bundle, answers: opening }, { signal }),
    `${bundle} ${JSON.stringify(opening)}`,
  );
  // While the next answer is on its way the page stays as it is.
  const last = useRef<BundleGuide>(undefined);
  if (data) last.current = data;
  const guide = data ?? last.current;
  return (
    <Page
      title={guide ? text(guide.body.title) : t('bundles.list.title')}
      lead={guide && text(guide.body.summary)}
      crumbs={[
        { href: '/', title: t('bundles.list.home') },
        { href: '/bundles', title: t('bundles.list.title') },
      ]}
    >
      <ProblemNotice problem={problem} action={<Button onClick={reload}>{t('ui.retry')}</Button>} />
      {!guide && !problem && <Skeleton lines={8} />}
      {guide?.opening && (
        <section className="ow-stack" aria-labelledby="opening">
          <h2 id="opening">{t('bundles.page.questions')}</h2>
          <OpeningQuestions form={guide.opening} opening={opening} onAnswer={set} />
        </section>
      )}
      {guide && (
        <section className="ow-stack" aria-labelledby="applies" aria-live="polite">
          <h2 id="applies">{t(guide.preview.complete ? 'bundles.page.yours' : 'bundles.page.holds')}</h2>
          <WhatApplies preview={guide.preview} />
          {guide.body.result && <p>{t('bundles.page.permit', { permit: text(guide.body.result.title) })}</p>}
          <p>{t(`bundles.page.collection.${guide.body.collection.when}`)}</p>
          <div className="ow-row">
            <ButtonLink kind="primary" href={applyHref(guide, opening)}>
              {t('bundles.page.apply')}
            </ButtonLink>
          </div>
        </section>
      )}
    </Page>
  );
}

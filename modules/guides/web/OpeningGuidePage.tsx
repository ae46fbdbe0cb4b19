import { useTranslation } from 'react-i18next';
import { useLoad } from '#platform/api/web/useLoad.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { useName } from '#platform/i18n/web/useName.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import type { PlainPageProps } from '#platform/ui/plain/route.ts';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { GuidePhase } from './GuidePhase.tsx';
import { guides } from './guidesClient.ts';
import { PaperList } from './PaperList.tsx';
import { Questions } from './Questions.tsx';
import { SharePage } from './SharePage.tsx';
import { useAnswers } from './useAnswers.ts';
import { useShown } from './useShown.ts';
import './guides.css';

/** How to open a business of one industry, in one paper from preparing to running (APV-18). */
export function OpeningGuidePage({ params, query }: PlainPageProps) {
  const { t } = useTranslation();
  const text = useText();
  const name = useName();
  const guide = params['guide']!;
  const { answers, change, key } = useAnswers(query);
  const { data, problem, reload } = useLoad(
    (signal) => guides.getGuide({ guide, answers }, { signal }),
    `${guide} ${key}`,
  );
  const shown = useShown(data);
  const papers = shown?.materials.map((material) => ({
    ...material,
    note: t('guides.usedBy', { matters: material.matters.map(text).join(t('catalogue.guide.separator')) }),
  }));
  return (
    <Page
      title={shown ? text(shown.title) : t('guides.title')}
      lead={shown && text(shown.summary)}
      crumbs={[
        { href: '/', title: t('guides.home') },
        { href: '/guides', title: t('guides.title') },
      ]}
      aside={shown && <SharePage on={key} />}
    >
      <ProblemNotice problem={problem} action={<Button onClick={reload}>{t('ui.retry')}</Button>} />
      {!shown && !problem && <Skeleton lines={8} />}
      {shown && (
        <>
          <Questions questions={shown.questions} answers={answers} onChange={change} />
          {shown.phases.map((phase) => (
            <GuidePhase key={phase.id} guide={shown} phase={phase} />
          ))}
          <section className="ow-stack" aria-labelledby="papers">
            <h2 id="papers">{t('guides.allPapers')}</h2>
            <p className="guides-note">{t('guides.allPapersLead')}</p>
            {papers && papers.length > 0 ? (
              <PaperList materials={papers} />
            ) : (
              <p>{t('guides.nothingToBring')}</p>
            )}
          </section>
          <p className="guides-note">
            {t('guides.version', { version: shown.version, place: name(shown.place) })}
          </p>
        </>
      )}
    </Page>
  );
}

import { useTranslation } from 'react-i18next';
import { useLoad } from '#platform/api/web/useLoad.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { useName } from '#platform/i18n/web/useName.ts';
import { Button, ButtonLink } from '#platform/ui/plain/Button.tsx';
import { DescriptionList } from '#platform/ui/plain/DescriptionList.tsx';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import type { PlainPageProps } from '#platform/ui/plain/route.ts';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import type { HowTo } from '../../contract.ts';
import { guides } from '../guidesClient.ts';
import { PaperList } from '../PaperList.tsx';
import { Questions } from '../Questions.tsx';
import { SharePage } from '../SharePage.tsx';
import { useAnswers } from '../useAnswers.ts';
import { useShown } from '../useShown.ts';
import { ConditionCheck } from './ConditionCheck.tsx';
import { HowToPictures } from './HowToPictures.tsx';
import '../guides.css';
import { useGuideWords } from '../useGuideWords.ts';

/** A matter as people say it: in pictures, with the papers of one's own situation (LOC-04). */
export function HowToPage({ params, query }: PlainPageProps) {
  const { t } = useTranslation();
  const text = useText();
  const matter = params['matter']!;
  const { answers, change, key } = useAnswers(query);
  const { data, problem, reload } = useLoad(
    (signal) => guides.getHowTo({ matter, answers }, { signal }),
    `${matter} ${key}`,
  );
  const shown = useShown(data);
  return (
    <Page
      title={shown ? text(shown.spoken ?? shown.title) : t('guides.title')}
      lead={shown && text(shown.summary)}
      crumbs={[
        { href: '/', title: t('guides.home') },
        { href: '/guides', title: t('guides.title') },
      ]}
      aside={shown && <SharePage on={key} />}
    >
      <ProblemNotice problem={problem} action={<Button onClick={reload}>{t('ui.retry')}</Button>} />
      {!shown && !problem && <Skeleton lines={8} />}
      {shown && <HowToBody how={shown} answers={answers} onChange={change} />}
    </Page>
  );
}

interface BodyProps {
  how: HowTo;
  answers: Record<string, string>;
  onChange: (answers: Record<string, string>) => void;
}

function HowToBody({ how, answers, onChange }: BodyProps) {
  const { t } = useTranslation();
  const text = useText();
  const name = useName();
  const { amount, ...words } = useGuideWords();
  const stopped = how.conditions.some(({ outcome }) => outcome === 'unmet');
  const { closed } = how.track ?? { closed: null };
  return (
    <>
      {how.spoken && <p className="guides-note">{t('guides.official', { title: text(how.title) })}</p>}
      {!how.listed && (
        <Notice
          kind="error"
          title={t('guides.notListed')}
          action={<a href="/permits">{t('guides.listLink')}</a>}
        />
      )}
      <HowToPictures steps={how.steps} />
      <Questions questions={how.questions} answers={answers} onChange={onChange} />
      {how.track && <p>{t('guides.track', { title: text(how.track.title) })}</p>}
      {closed && <Notice kind="error" title={text(closed.reason)} wayOut={text(closed.wayOut)} />}
      <section className="ow-stack" aria-labelledby="papers">
        <h2 id="papers">{t('guides.myPapers')}</h2>
        <p className="guides-note">{t('guides.myPapersLead')}</p>
        <div aria-live="polite">
          <PaperList materials={how.materials} />
        </div>
      </section>
      <ConditionCheck how={how} />
      <DescriptionList
        items={[
          { term: t('guides.agency'), value: name(how.agency ?? how.place) },
          { term: t('guides.promised'), value: amount(how.promisedTime) },
          { term: t('guides.legal'), value: amount(how.legalTime) },
          { term: t('guides.fee'), value: words.fee(how.fee) },
          { term: t('guides.visits'), value: words.visits(how.visits) },
        ]}
      />
      <div className="ow-row ow-no-print">
        {how.listed && !stopped && !closed && (
          <ButtonLink kind="primary" href={`/space/apply/${how.matter}`}>
            {t('guides.apply')}
          </ButtonLink>
        )}
        <ButtonLink href={`/matters/${how.matter}`}>{t('guides.toGuide')}</ButtonLink>
      </div>
      <p className="guides-note">{t('guides.version', { version: how.version, place: name(how.place) })}</p>
    </>
  );
}

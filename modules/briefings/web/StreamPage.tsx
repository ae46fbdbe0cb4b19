import { useTranslation } from 'react-i18next';
import { useLoad } from '#platform/api/web/useLoad.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { DescriptionList } from '#platform/ui/plain/DescriptionList.tsx';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import type { PlainPageProps } from '#platform/ui/plain/route.ts';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';
import type { StreamView } from '../contract.ts';
import { AskStream } from './AskStream.tsx';
import { briefings } from './briefingsClient.ts';
import { PolicyLinks } from './PolicyLinks.tsx';
import { QuestionList } from './QuestionList.tsx';
import { SignUp } from './SignUp.tsx';
import { TONES } from './StreamTable.tsx';

/** One livestream: who speaks about what, where to watch, and what was asked. */
export function StreamPage({ params }: PlainPageProps) {
  const { t } = useTranslation();
  const text = useText();
  const id = params['id'] ?? '';
  const { data, problem, loading, reload } = useLoad((signal) => briefings.getStream({ id }, { signal }), id);
  return (
    <Page
      title={data ? text(data.theme) : t('briefings.title')}
      crumbs={[
        { href: '/', title: t('briefings.home') },
        { href: '/briefings', title: t('briefings.title') },
      ]}
    >
      {loading && <Skeleton lines={8} />}
      <ProblemNotice problem={problem} action={<Button onClick={reload}>{t('ui.retry')}</Button>} />
      {data && (
        <>
          <Facts stream={data} />
          <SignUp stream={data} onDone={reload} />
          {data.asking && <AskStream id={data.id} phase={data.asking} />}
          <section className="ow-stack" aria-labelledby="questions">
            <h2 id="questions">{t('briefings.questions')}</h2>
            {data.questions.length === 0 && <p>{t('briefings.noQuestions')}</p>}
            <QuestionList questions={data.questions} />
          </section>
        </>
      )}
    </Page>
  );
}

function Facts({ stream }: { stream: StreamView }) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const {
    stands,
    startsAt,
    endsAt,
    speakers,
    story,
    policies,
    watchUrl,
    replayUrl,
    cancelledFor,
    movedFrom,
  } = stream;
  const address = replayUrl ?? (stands === 'cancelled' ? null : watchUrl);
  const items = [
    {
      term: t('briefings.standing'),
      value: <StateTag tone={TONES[stands]}>{t(`briefings.stands.${stands}`)}</StateTag>,
    },
    {
      term: t('briefings.when'),
      value: t('briefings.span', { from: format.dateTime(startsAt), to: format.time(endsAt) }),
    },
    {
      term: t('briefings.speakers'),
      value: (
        <ul className="briefings-plain">
          {speakers.map(({ kind, name, unit }) => (
            <li key={`${unit} ${name}`}>
              {t(`briefings.speaker.${kind}`)} · {name} · {unit}
            </li>
          ))}
        </ul>
      ),
    },
    { term: t('briefings.policies'), value: <PolicyLinks policies={policies} /> },
    ...(story ? [{ term: t('briefings.story'), value: text(story) }] : []),
  ];
  return (
    <>
      {cancelledFor && (
        <Notice kind="warning" title={t('briefings.cancelledFor', { reason: cancelledFor })} />
      )}
      {movedFrom && stands === 'coming' && (
        <Notice
          kind="warning"
          title={t('briefings.moved', {
            from: format.dateTime(startsAt),
            to: format.time(endsAt),
            was: format.dateTime(movedFrom),
          })}
        />
      )}
      <DescriptionList items={items} />
      {address && (
        <p>
          <a href={address} rel="noreferrer">
            {t(replayUrl ? 'briefings.replay' : 'briefings.watch')}
          </a>
        </p>
      )}
    </>
  );
}

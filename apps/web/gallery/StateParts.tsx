import { useTranslation } from 'react-i18next';
import { Button, ButtonLink } from '#platform/ui/plain/Button.tsx';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import { Progress } from '#platform/ui/plain/Progress.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';
import { Steps } from '#platform/ui/plain/Steps.tsx';
import { type StateKind, stateKinds } from '#platform/ui/plain/stateKinds.ts';
import { Timeline } from '#platform/ui/plain/Timeline.tsx';

export function StateParts() {
  const { t } = useTranslation();
  const groups = ['clock', 'case', 'licence'];
  const kinds = Object.keys(stateKinds) as StateKind[];
  return (
    <>
      <section className="gallery__section">
        <h2>{t('gallery.states')}</h2>
        {groups.map((group) => (
          <div key={group} className="ow-row">
            {kinds
              .filter((kind) => kind.startsWith(`${group}.`))
              .map((kind) => (
                <StateTag key={kind} kind={kind} />
              ))}
          </div>
        ))}
      </section>
      <section className="gallery__section">
        <h2>{t('gallery.actions')}</h2>
        <div className="ow-row">
          <Button kind="primary">{t('gallery.submit')}</Button>
          <Button>{t('gallery.save')}</Button>
          <ButtonLink href="/gallery.html">{t('gallery.guide')}</ButtonLink>
          <Button kind="quiet">{t('gallery.back')}</Button>
          <Button kind="danger">{t('gallery.withdraw')}</Button>
          <Button disabled>{t('gallery.save')}</Button>
          <Button busy kind="primary">
            {t('gallery.submit')}
          </Button>
        </div>
      </section>
      <section className="gallery__section">
        <h2>{t('gallery.course')}</h2>
        <Steps
          label={t('gallery.course')}
          steps={[
            { key: 'a', title: t('gallery.step1'), note: t('gallery.step1Note'), state: 'done' },
            { key: 'b', title: t('gallery.step2'), state: 'skipped' },
            { key: 'c', title: t('gallery.step3'), note: t('gallery.step3Note'), state: 'current' },
            { key: 'd', title: t('gallery.step4'), state: 'todo' },
          ]}
        />
        <Timeline
          items={[
            { key: '1', at: '2026-11-20T01:12:00Z', title: t('gallery.event1'), who: t('gallery.firm') },
            {
              key: '2',
              at: '2026-11-20T03:40:00Z',
              title: t('gallery.event2'),
              who: t('gallery.officer'),
              tone: 'near',
              body: t('gallery.event2Text'),
            },
            {
              key: '3',
              at: '2026-11-22T06:05:00Z',
              title: t('gallery.event3'),
              who: t('gallery.rule'),
              tone: 'good',
            },
          ]}
        />
      </section>
      <section className="gallery__section">
        <h2>{t('gallery.notices')}</h2>
        <Notice kind="info" title={t('gallery.info')} />
        <Notice kind="warning" title={t('gallery.warning')}>
          <p>{t('gallery.warningText')}</p>
        </Notice>
        <Notice
          kind="error"
          title={t('gallery.error')}
          wayOut={t('gallery.errorWay')}
          action={<Button>{t('ui.retry')}</Button>}
        />
        <Notice kind="success" title={t('gallery.success')} />
        <Progress active label={t('gallery.checking')} value={0.4} />
        <Progress active />
        <Skeleton />
      </section>
    </>
  );
}

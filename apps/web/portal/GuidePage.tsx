import { useTranslation } from 'react-i18next';
import { catalogue } from '#modules/catalogue/web/catalogueClient.ts';
import { GuideArticle } from '#modules/catalogue/web/guide/GuideArticle.tsx';
import { ReformOfMatter } from '#modules/reforms/web/ReformOfMatter.tsx';
import { reforms } from '#modules/reforms/web/reformsClient.ts';
import { SimplerWay } from '#modules/reforms/web/SimplerWay.tsx';
import { useLoad } from '#platform/api/web/useLoad.ts';
import { Page } from '#platform/ui/plain/Page.tsx';
import type { PlainPageProps } from '#platform/ui/plain/route.ts';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { NoGuide } from './NoGuide.tsx';

/** The guide of a matter, with the reform that brought it. */
export function GuidePage({ params }: PlainPageProps) {
  const { t } = useTranslation();
  const matter = params['code']!;
  const { data, problem, reload } = useLoad((signal) => readGuide(matter, signal), matter);
  if (data) {
    const { guide, reform } = data;
    return (
      <GuideArticle
        guide={guide}
        notice={<SimplerWay reform={reform} matter={matter} />}
        reform={{
          title: t('reforms.atlas.of'),
          content: <ReformOfMatter reform={reform} matter={matter} />,
        }}
      />
    );
  }
  return (
    <Page title={t('catalogue.guide.title')} crumbs={[{ href: '/', title: t('catalogue.guide.home') }]}>
      {problem ? <NoGuide problem={problem} reload={reload} /> : <Skeleton lines={8} />}
    </Page>
  );
}

async function readGuide(matter: string, signal: AbortSignal) {
  const guide = await catalogue.getMatter({ matter }, { signal });
  return { guide, reform: await reforms.getReform({ reform: guide.reform }, { signal }) };
}

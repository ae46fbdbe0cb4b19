import { useTranslation } from 'react-i18next';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { DescriptionList } from '#platform/ui/plain/DescriptionList.tsx';
import type { MatterGuide } from '../../contract.ts';
import { useAmountWords } from '../useAmountWords.ts';
import { Citation } from './Citation.tsx';
import { GuideSection } from './GuideSection.tsx';
import { PostCheckItems } from './PostCheckItems.tsx';
import { useAgency } from './useAgency.ts';

/** The check after the licence: when, by whom, on what, and what follows. */
export function GuidePostCheck({ guide }: { guide: MatterGuide }) {
  const { t } = useTranslation();
  const text = useText();
  const amount = useAmountWords();
  const agencyOf = useAgency(guide);
  const { postCheck } = guide.body;
  if (!postCheck) return null;
  const { holder, officers, limit, rectification, revocation, fraudBan } = postCheck;
  const official = ({ role, at }: { role: string; at: string }) => {
    const post = guide.posts[role];
    return { agency: agencyOf(at), post: post ? text(post) : '' };
  };
  const byRule = guide.way === 'rule' && revocation.decidedBy.includes('rule');
  const ban = guide.limits[fraudBan];
  const items = [
    {
      term: t('catalogue.guide.postCheck.when'),
      value: t('catalogue.guide.postCheck.whenValue', { limit: amount(limit) }),
      source: <Citation source={limit.source} guide={guide} />,
    },
    {
      term: t('catalogue.guide.postCheck.who'),
      value: t('catalogue.guide.postCheck.whoValue', { ...official(holder), count: officers.least }),
      source: <Citation source={officers.source} guide={guide} />,
    },
    {
      term: t('catalogue.guide.postCheck.what'),
      value: <PostCheckItems guide={guide} postCheck={postCheck} />,
    },
    {
      term: t('catalogue.guide.postCheck.rectify'),
      value: t('catalogue.guide.postCheck.rectifyValue', { limit: amount(rectification) }),
      source: <Citation source={rectification.source} guide={guide} />,
    },
    {
      term: t('catalogue.guide.postCheck.revoke'),
      value: byRule
        ? t('catalogue.guide.postCheck.revokeRule')
        : t('catalogue.guide.postCheck.revokeOfficer', official(revocation.holder)),
    },
    ...(ban
      ? [
          {
            term: t('catalogue.guide.postCheck.fraud'),
            value: t('catalogue.guide.postCheck.fraudValue', { limit: amount(ban) }),
            source: <Citation source={fraudBan} guide={guide} />,
          },
        ]
      : []),
  ];
  return (
    <GuideSection
      id="post-check"
      title={t('catalogue.guide.postCheck.title')}
      lead={t('catalogue.guide.postCheck.lead')}
    >
      <DescriptionList items={items} />
    </GuideSection>
  );
}

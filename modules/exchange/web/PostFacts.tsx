import { useTranslation } from 'react-i18next';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useName } from '#platform/i18n/web/useName.ts';
import type { PostView } from '../contract.ts';

/** What a post says, in lines; what it leaves open is not mentioned. */
export function PostFacts({ post }: { post: PostView }) {
  const { t } = useTranslation();
  const name = useName();
  const format = useFormat();
  const { amountFrom, amountTo, fromOn, untilOn } = post;
  function range(from: string | null, to: string | null, show: (value: string) => string) {
    if (from && to) return t('exchange.range', { from: show(from), to: show(to) });
    if (from) return t('exchange.from', { value: show(from) });
    return to && t('exchange.to', { value: show(to) });
  }
  const lines = [
    `${t(`exchange.side.${post.side}`)} · ${t(`exchange.help.${post.help}`)} · ${name(post.place.name)}`,
    range(amountFrom, amountTo, format.money),
    range(fromOn, untilOn, format.date),
    post.topics.join(' · '),
    post.description,
  ];
  return (
    <>
      {lines.filter(Boolean).map((line) => (
        <p key={line}>{line}</p>
      ))}
    </>
  );
}

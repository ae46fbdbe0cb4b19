import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import type { Name } from '#platform/i18n/pure/name.ts';
import { useName } from '#platform/i18n/web/useName.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Form } from '#platform/ui/plain/Form.tsx';
import { fieldError, ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { RadioGroup } from '#platform/ui/plain/RadioGroup.tsx';
import { Select } from '#platform/ui/plain/Select.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import type { PostView } from '../contract.ts';
import { HELPS, type Help, SIDES, type Side } from '../domain/helps.ts';
import { exchangeClient } from './exchangeClient.ts';

interface PostFormProps {
  places: { id: string; name: Name }[];
  /** The one to change; a new one without. */
  post?: PostView;
  onKept: (answer: unknown) => void;
}

const optional = ['amountFrom', 'amountTo', 'fromOn', 'untilOn'] as const;

/** A need or an offer. Whatever is left empty sets no limit. */
export function PostForm({ places, post, onKept }: PostFormProps) {
  const { t } = useTranslation();
  const name = useName();
  const [given, setGiven] = useState({
    side: post?.side ?? '',
    help: post?.help ?? '',
    title: post?.title ?? '',
    description: post?.description ?? '',
    place: post?.place.id ?? '',
    amountFrom: post?.amountFrom ?? '',
    amountTo: post?.amountTo ?? '',
    fromOn: post?.fromOn ?? '',
    untilOn: post?.untilOn ?? '',
    topics: post?.topics.join('，') ?? '',
  });
  const { submit, busy, problem } = useSubmit(exchangeClient.putPost);
  const field = (id: keyof typeof given) => ({
    name: id,
    label: t(`exchange.form.${id}`),
    error: fieldError(problem, id),
    value: given[id],
    onChange: (value: string) => setGiven((now) => ({ ...now, [id]: value })),
  });
  async function send() {
    const stated = Object.fromEntries(optional.map((id) => [id, given[id].trim() || null]));
    const { side, help, title, description, place } = given;
    const topics = given.topics.split(/[,，、]/).flatMap((topic) => topic.trim() || []);
    const body = { side: side as Side, help: help as Help, title, description, place, ...stated, topics };
    const done = await submit({ ...body, ...(post && { post: post.id }) });
    if (done) onKept(done);
  }
  return (
    <Form aria-label={t(post ? 'exchange.form.change' : 'exchange.form.new')} onSend={send}>
      <ProblemNotice problem={problem} />
      {!post && (
        <RadioGroup
          {...field('side')}
          options={SIDES.map((value) => ({ value, label: t(`exchange.side.${value}`) }))}
        />
      )}
      <RadioGroup
        {...field('help')}
        options={HELPS.map((value) => ({ value, label: t(`exchange.help.${value}`) }))}
      />
      <TextField {...field('title')} maxLength={60} />
      <TextField {...field('description')} optional rows={4} maxLength={1000} />
      <Select {...field('place')} options={places.map((one) => ({ value: one.id, label: name(one.name) }))} />
      <TextField {...field('amountFrom')} optional inputMode="decimal" length={12} />
      <TextField {...field('amountTo')} optional inputMode="decimal" length={12} />
      <TextField {...field('fromOn')} optional type="date" />
      <TextField {...field('untilOn')} optional type="date" />
      <TextField {...field('topics')} optional help={t('exchange.form.topicsHelp')} />
      <div className="ow-row">
        <Button kind="primary" type="submit" busy={busy}>
          {t('exchange.form.send')}
        </Button>
      </div>
    </Form>
  );
}

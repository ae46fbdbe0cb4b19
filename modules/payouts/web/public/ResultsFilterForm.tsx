import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Text } from '#platform/i18n/pure/text.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Button, ButtonLink } from '#platform/ui/plain/Button.tsx';
import { Select } from '#platform/ui/plain/Select.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';

interface ResultsFilterFormProps {
  words: string;
  policy: string;
  year: number | undefined;
  policies: { policy: string; title: Text }[];
  years: number[];
}

/** Asks by words, policy and year; the address keeps what was asked, so that it can be passed on. */
export function ResultsFilterForm(props: ResultsFilterFormProps) {
  const { t } = useTranslation();
  const text = useText();
  const [words, setWords] = useState(props.words);
  const [policy, setPolicy] = useState(props.policy);
  const [year, setYear] = useState(props.year ? String(props.year) : '');
  return (
    <form className="payouts-filter" action="/benefits">
      <TextField
        name="q"
        type="search"
        label={t('payouts.public.search')}
        optional
        maxLength={100}
        value={words}
        onChange={setWords}
      />
      <Select
        name="policy"
        label={t('payouts.public.policy')}
        optional
        options={props.policies.map((one) => ({ value: one.policy, label: text(one.title) }))}
        value={policy}
        onChange={setPolicy}
      />
      <Select
        name="year"
        label={t('payouts.public.year')}
        optional
        options={props.years.map((one) => ({ value: String(one), label: String(one) }))}
        value={year}
        onChange={setYear}
      />
      <div className="ow-row">
        <Button type="submit" kind="primary">
          {t('payouts.public.filter')}
        </Button>
        <ButtonLink href="/benefits">{t('payouts.public.clear')}</ButtonLink>
      </div>
    </form>
  );
}

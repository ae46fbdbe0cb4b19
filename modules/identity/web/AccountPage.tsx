import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createClient } from '#platform/api/web/createClient.ts';
import { useLoad } from '#platform/api/web/useLoad.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import type { Language } from '#platform/i18n/pure/text.ts';
import { changeLanguage } from '#platform/i18n/web/startTexts.ts';
import { DescriptionList } from '#platform/ui/plain/DescriptionList.tsx';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { RadioGroup } from '#platform/ui/plain/RadioGroup.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import type { contract, WhoAmI } from '../contract.ts';
import { SessionList } from './SessionList.tsx';

const identity = createClient<typeof contract>('identity');
const LANGUAGES: { value: Language; label: string }[] = [
  { value: 'zh-CN', label: '中文' },
  { value: 'en', label: 'English' },
];

/** The own account: who the provider says one is, the language, and where one is signed in. */
export function AccountPage() {
  const { t } = useTranslation();
  const { data, problem, loading } = useLoad((signal) => identity.whoAmI(undefined, { signal }), 'me');
  return (
    <Page title={t('identity.account.title')} width="text">
      {loading && <Skeleton lines={6} />}
      <ProblemNotice problem={problem} />
      {data?.person && (
        <>
          <PersonFacts person={data.person} />
          <LanguageChoice chosen={data.person.language} />
          <SessionList />
        </>
      )}
    </Page>
  );
}

type Person = NonNullable<WhoAmI['person']>;

function PersonFacts({ person }: { person: Person }) {
  const { t } = useTranslation();
  const notGiven = t('identity.account.notGiven');
  return (
    <section>
      <DescriptionList
        items={[
          { term: t('identity.account.name'), value: person.name },
          { term: t('identity.account.mobile'), value: person.mobile ?? notGiven },
          { term: t('identity.account.email'), value: person.email ?? notGiven },
        ]}
      />
      <p>{t('identity.account.fromProvider')}</p>
    </section>
  );
}

function LanguageChoice({ chosen }: { chosen: Language | null }) {
  const { t } = useTranslation();
  const [language, setLanguage] = useState<Language | null>(chosen);
  const [saved, setSaved] = useState(false);
  const { submit, problem } = useSubmit(identity.setLanguage);

  async function choose(value: string) {
    const wanted = LANGUAGES.find((one) => one.value === value)?.value ?? null;
    setSaved(false);
    if (!(await submit({ language: wanted }))) return;
    setLanguage(wanted);
    if (wanted) await changeLanguage(wanted);
    setSaved(true);
  }

  return (
    <section>
      <RadioGroup
        name="language"
        label={t('identity.account.language')}
        options={[...LANGUAGES, { value: 'browser', label: t('identity.account.followBrowser') }]}
        value={language ?? 'browser'}
        onChange={choose}
      />
      <ProblemNotice problem={problem} />
      {saved && <Notice kind="success" title={t('identity.account.languageSaved')} />}
    </section>
  );
}

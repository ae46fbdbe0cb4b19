import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { DescriptionList } from '#platform/ui/plain/DescriptionList.tsx';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { EntryForm } from './EntryForm.tsx';
import { EntryHistory } from './EntryHistory.tsx';
import { registerHref, registersClient } from './registersClient.ts';
import { useShownValue } from './useShownValue.ts';
import { WithdrawEntry } from './WithdrawEntry.tsx';

/** One entry with all its fields and its history; whoever keeps the register changes it or takes it off here. */
export function EntryPage() {
  const { t } = useTranslation();
  const text = useText();
  const navigate = useNavigate();
  const shown = useShownValue();
  const { register = '' } = useParams({ strict: false });
  const search = useSearch({ strict: false }) as Record<string, string | undefined>;
  const key = search['key'];
  const [changing, setChanging] = useState(false);
  const view = useRead(['registers', 'one', register], (signal) =>
    registersClient.readRegister({ name: register }, { signal }),
  );
  const history = useRead(
    ['registers', 'versions', register, key],
    (signal) => registersClient.listEntryVersions({ name: register, key: key ?? '' }, { signal }),
    { wanted: key !== undefined },
  );
  const { data } = view;
  const versions = history.data?.versions ?? [];
  const on = search['on'] ?? data?.asOf ?? '';
  const current = versions.find(({ validFrom }) => validFrom <= on) ?? versions[0];
  const newest = versions[0];
  const off = current && (current.withdrawn || (current.validTo !== null && current.validTo < on));
  const saved = (entry: string) => {
    setChanging(false);
    const target = `${registerHref(register)}/entry`;
    if (entry !== key) void navigate({ to: target as never, search: { key: entry } as never });
  };
  return (
    <Page
      title={key ?? t('registers.pages.add')}
      lead={data && text(data.title)}
      crumbs={[
        { href: '/desk/registers', title: t('registers.pages.title') },
        ...(data ? [{ href: registerHref(register), title: text(data.title) }] : []),
      ]}
      width="text"
    >
      <ProblemNotice problem={view.problem ?? history.problem} />
      {(view.loading || (key !== undefined && history.loading)) && <Skeleton lines={8} />}
      {data && key === undefined && data.mayWrite && (
        <EntryForm
          view={data}
          onSaved={saved}
          onLeave={() => void navigate({ to: registerHref(register) as never })}
        />
      )}
      {data && current && !changing && (
        <>
          {off && <Notice kind="warning" title={t('registers.entry.off')} />}
          <DescriptionList
            items={data.fields.map((field) => ({
              term: text(field.title),
              value: shown(field, current.body),
            }))}
          />
          {data.mayWrite && (
            <div className="ow-row">
              <Button onClick={() => setChanging(true)}>{t('registers.entry.change')}</Button>
              {!newest?.withdrawn && (
                <WithdrawEntry register={register} entry={key ?? ''} today={data.asOf} />
              )}
            </div>
          )}
        </>
      )}
      {data && newest && changing && (
        <EntryForm view={data} version={newest} onSaved={saved} onLeave={() => setChanging(false)} />
      )}
      {data && versions.length > 0 && <EntryHistory fields={data.fields} versions={versions} />}
    </Page>
  );
}

import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Button, ButtonLink } from '#platform/ui/plain/Button.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import { EntryTable } from './EntryTable.tsx';
import { ImportEntries } from './ImportEntries.tsx';
import { registerHref, registersClient } from './registersClient.ts';
import './registers.css';
import { Form } from '#platform/ui/plain/Form.tsx';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** One register as it was in force on a day: searched, taken along as a file, and kept by whoever keeps it. */
export function RegisterPage() {
  const { t } = useTranslation();
  const text = useText();
  const navigate = useNavigate();
  const { register = '' } = useParams({ strict: false });
  const search = useSearch({ strict: false }) as Record<string, string | undefined>;
  const on = DAY.test(search['on'] ?? '') ? search['on'] : undefined;
  const query = search['q']?.slice(0, 100) || undefined;
  const page = Math.max(1, Number(search['page']) || 1);
  const [words, setWords] = useState(query ?? '');
  const [importing, setImporting] = useState(false);
  const { data, problem, loading } = useRead(
    ['registers', 'one', register, on, query, page],
    (signal) => registersClient.readRegister({ name: register, on, query, page }, { signal }),
    { keep: true },
  );
  const ask = (change: Record<string, string | undefined>) =>
    void navigate({
      to: registerHref(register) as never,
      search: { on, q: query, ...change } as never,
      replace: true,
      resetScroll: false,
    });
  const asked = Object.entries({ register, on, query }).filter(([, value]) => value !== undefined);
  const file = (format: string) =>
    `/api/exports/register?${new URLSearchParams([...(asked as [string, string][]), ['format', format]])}`;
  return (
    <Page
      title={data ? text(data.title) : t('registers.pages.title')}
      lead={data && text(data.description)}
      crumbs={[{ href: '/desk/registers', title: t('registers.pages.title') }]}
    >
      <ProblemNotice problem={problem} />
      {loading && <Skeleton lines={8} />}
      {data && (
        <>
          <Form
            className="registers-ask"
            onSend={() => {
              ask({ q: words.trim() || undefined });
            }}
          >
            <TextField
              name="on"
              type="date"
              label={t('registers.pages.on')}
              value={data.asOf}
              onChange={(day) => ask({ on: DAY.test(day) ? day : undefined })}
            />
            <TextField
              name="q"
              type="search"
              label={t('registers.pages.search')}
              optional
              value={words}
              onChange={setWords}
            />
            <Button type="submit">{t('registers.pages.ask')}</Button>
          </Form>
          {data.mayWrite && (
            <div className="ow-row">
              <ButtonLink kind="primary" href={`${registerHref(register)}/entry`}>
                {t('registers.pages.add')}
              </ButtonLink>
              <Button aria-expanded={importing} onClick={() => setImporting(!importing)}>
                {t('registers.import.open')}
              </Button>
            </div>
          )}
          {importing && <ImportEntries register={register} sample={file('xlsx')} />}
          <EntryTable view={data} />
          {data.pages > 1 && (
            <div className="ow-row">
              {page > 1 && (
                <Button onClick={() => ask({ page: String(page - 1) })}>
                  {t('registers.pages.previous')}
                </Button>
              )}
              <span role="status">{t('registers.pages.page', { page: data.page, pages: data.pages })}</span>
              {page < data.pages && (
                <Button onClick={() => ask({ page: String(page + 1) })}>{t('registers.pages.next')}</Button>
              )}
            </div>
          )}
          {data.total > 0 && (
            <p className="ow-row">
              {t('registers.pages.file')}
              <a href={file('xlsx')} download>
                {t('registers.pages.xlsx')}
              </a>
              <a href={file('csv')} download>
                {t('registers.pages.csv')}
              </a>
            </p>
          )}
        </>
      )}
    </Page>
  );
}

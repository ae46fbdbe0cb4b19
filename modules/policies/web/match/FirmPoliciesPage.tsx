import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { Form } from '#platform/ui/plain/Form.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { fieldError, ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { RadioGroup } from '#platform/ui/plain/RadioGroup.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import type { FirmMatches, PolicyMatch } from '../../domain/matchContract.ts';
import { policiesClient } from '../policiesClient.ts';
import { MatchLists } from './MatchLists.tsx';

const MOST = 200;

interface FirmPoliciesPageProps {
  /** How the counter takes a claim in for the firm that is there. */
  claimFor?: (match: PolicyMatch, firm: FirmMatches['firm']) => ReactNode;
  children?: ReactNode;
}

/** One screen for the policy window and the hotline (惠企政策专窗): find a firm, say why, see what it can have. */
export function FirmPoliciesPage({ claimFor, children }: FirmPoliciesPageProps) {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const [uscc, setUscc] = useState('');
  const [basis, setBasis] = useState('');
  const [matches, setMatches] = useState<FirmMatches>();
  const finding = useSubmit((input: { query: string }) => policiesClient.findFirms(input));
  const [firms, setFirms] = useState<{ name: string; uscc: string }[]>();
  const asking = useSubmit(policiesClient.matchFirm);
  async function find() {
    setMatches(undefined);
    const found = await finding.submit({ query: query.trim() });
    setFirms(found?.firms);
    setUscc(found?.firms.length === 1 ? found.firms[0]!.uscc : '');
  }
  async function ask() {
    const found = await asking.submit({ uscc, basis: basis.trim() });
    setMatches(found);
  }
  return (
    <Page title={t('policies.window.title')} lead={t('policies.window.lead')}>
      <Form aria-label={t('policies.window.find')} onSend={find}>
        <ProblemNotice problem={finding.problem} />
        <TextField
          name="query"
          label={t('policies.window.query')}
          error={fieldError(finding.problem, 'query')}
          maxLength={60}
          value={query}
          onChange={setQuery}
        />
        <div className="ow-row">
          <Button type="submit" busy={finding.busy}>
            {t('policies.window.find')}
          </Button>
        </div>
      </Form>
      {firms?.length === 0 && (
        <EmptyState title={t('policies.window.none')}>{t('policies.window.noneHint')}</EmptyState>
      )}
      {firms && firms.length > 0 && (
        <Form aria-label={t('policies.window.ask')} onSend={ask}>
          <ProblemNotice problem={asking.problem} />
          <RadioGroup
            name="uscc"
            label={t('policies.window.firm')}
            error={fieldError(asking.problem, 'uscc')}
            options={firms.map((firm) => ({ value: firm.uscc, label: firm.name, help: firm.uscc }))}
            value={uscc}
            onChange={setUscc}
          />
          <TextField
            name="basis"
            label={t('policies.window.basis')}
            help={t('policies.window.basisHelp')}
            error={fieldError(asking.problem, 'basis')}
            maxLength={MOST}
            value={basis}
            onChange={setBasis}
          />
          <div className="ow-row">
            <Button kind="primary" type="submit" busy={asking.busy}>
              {t('policies.window.ask')}
            </Button>
          </div>
        </Form>
      )}
      {matches && (
        <>
          <h2>{matches.firm.name}</h2>
          <MatchLists matches={matches} actionFor={(match) => claimFor?.(match, matches.firm)} />
        </>
      )}
      {children}
    </Page>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Form } from '#platform/ui/plain/Form.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { fieldError, ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { RadioGroup } from '#platform/ui/plain/RadioGroup.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import type { ProfileView } from '../contract.ts';
import { ProfileBody } from './ProfileBody.tsx';
import { profiles } from './profilesClient.ts';

const CODE_LENGTH = 18;
const PURPOSES = ['handling', 'service', 'oversight'] as const;
type Purpose = (typeof PURPOSES)[number];

/** An official reads the profile of a firm, after saying what for and on what ground. The firm sees that. */
export function ProfilesDeskPage() {
  const { t } = useTranslation();
  const [uscc, setUscc] = useState('');
  const [purpose, setPurpose] = useState('');
  const [basis, setBasis] = useState('');
  const [profile, setProfile] = useState<ProfileView>();
  const { submit, busy, problem } = useSubmit(profiles.readProfile);
  async function read() {
    setProfile(undefined);
    const found = await submit({ uscc: uscc.trim(), purpose: purpose as Purpose, basis: basis.trim() });
    if (found) setProfile(found);
  }
  return (
    <Page title={t('profiles.desk.title')} lead={t('profiles.desk.lead')}>
      <Form aria-label={t('profiles.desk.title')} onSend={read}>
        <ProblemNotice problem={problem} />
        <TextField
          name="uscc"
          label={t('profiles.desk.uscc')}
          error={fieldError(problem, 'uscc')}
          maxLength={CODE_LENGTH}
          length={CODE_LENGTH}
          value={uscc}
          onChange={setUscc}
        />
        <RadioGroup
          name="purpose"
          label={t('profiles.desk.purpose')}
          error={fieldError(problem, 'purpose')}
          options={PURPOSES.map((one) => ({
            value: one,
            label: t(`profiles.purpose.${one}.label`),
            help: t(`profiles.purpose.${one}.help`),
          }))}
          value={purpose}
          onChange={setPurpose}
        />
        <TextField
          name="basis"
          label={t('profiles.desk.basis')}
          help={t('profiles.desk.basisHelp')}
          error={fieldError(problem, 'basis')}
          maxLength={200}
          value={basis}
          onChange={setBasis}
        />
        <div className="ow-row">
          <Button kind="primary" type="submit" busy={busy}>
            {t('profiles.desk.read')}
          </Button>
        </div>
      </Form>
      {profile && (
        <>
          <h2>{profile.firm.name}</h2>
          <p>
            {t('profiles.desk.sum', {
              uscc: profile.firm.uscc,
              known: profile.known,
              total: profile.total,
              differ: profile.contradictions,
            })}
          </p>
          <ProfileBody profile={profile} />
        </>
      )}
    </Page>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Matter } from '#modules/catalogue/contract.ts';
import { focusField } from '#platform/forms/web/focusField.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { CheckboxField } from '#platform/ui/plain/CheckboxField.tsx';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import { OwnerMustSubmit } from './OwnerMustSubmit.tsx';
import { StepEnd } from './StepEnd.tsx';
import { StepTitle } from './StepTitle.tsx';

export interface Signing {
  items: string[];
  signer: string;
}

interface CommitmentStepProps {
  commitment: NonNullable<Matter['commitment']>;
  signing: Signing;
  onSigning: (signing: Signing) => void;
  /** The own name, with which one signs; undefined for whoever may not sign. */
  person: string | undefined;
  /** An attempt to submit found something unsigned. */
  told: boolean;
  onBack: () => void;
  onNext: () => void;
}

const NAME_LENGTH = 12;

/** What is promised, each item read and ticked by itself, and signed by typing the own name. */
export function CommitmentStep(props: CommitmentStepProps) {
  const { commitment, signing, onSigning, person, told, onBack, onNext } = props;
  const { t } = useTranslation();
  const text = useText();
  const [asked, setAsked] = useState(told);
  const { items, signer } = signing;
  const signed = signer.trim() === person;
  const tick = (id: string, ticked: boolean) =>
    onSigning({ signer, items: ticked ? [...items, id] : items.filter((item) => item !== id) });
  function next() {
    const open = commitment.items.find(({ id }) => !items.includes(id));
    if (!person || (!open && signed)) return onNext();
    setAsked(true);
    focusField(`commitment.${open?.id ?? 'signer'}`);
  }
  return (
    <section className="ow-stack">
      <StepTitle step="commitment">{t('approvals.apply.commitmentLead')}</StepTitle>
      <h3>{text(commitment.title)}</h3>
      <p className="apply-read">{text(commitment.intro)}</p>
      {person ? (
        commitment.items.map(({ id, text: words }) => (
          <CheckboxField
            key={id}
            name={`commitment.${id}`}
            label={text(words)}
            checked={items.includes(id)}
            onChange={(ticked) => tick(id, ticked)}
            error={asked && !items.includes(id) ? t('errors.application.notPromised.message') : undefined}
          />
        ))
      ) : (
        <ol className="approvals-promises">
          {commitment.items.map(({ id, text: words }) => (
            <li key={id}>{text(words)}</li>
          ))}
        </ol>
      )}
      <Notice kind="warning" title={t('approvals.apply.consequences')}>
        <p>{text(commitment.consequences)}</p>
      </Notice>
      {person ? (
        <TextField
          name="commitment.signer"
          label={t('approvals.apply.signature')}
          help={t('approvals.apply.signatureHelp', { name: person })}
          error={asked && !signed ? t('errors.application.wrongSigner.message', { name: person }) : undefined}
          autoComplete="off"
          length={NAME_LENGTH}
          value={signer}
          onChange={(typed) => onSigning({ items, signer: typed })}
        />
      ) : (
        <OwnerMustSubmit />
      )}
      <StepEnd onBack={onBack} onNext={next} />
    </section>
  );
}

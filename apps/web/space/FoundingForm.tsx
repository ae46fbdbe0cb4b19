import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormLookups } from '#modules/approvals/web/useFormLookups.ts';
import { bundles } from '#modules/bundles/web/bundlesClient.ts';
import type { FoundingView } from '#modules/organisations/domain/foundingContract.ts';
import { answersOf, foundingForm, inputOf } from '#modules/organisations/web/founding/foundingForm.ts';
import { foundings } from '#modules/organisations/web/founding/foundingsClient.ts';
import { useRead } from '#platform/api/web/useRead.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import type { FieldProblem } from '#platform/errors/pure/problem.ts';
import { checkAnswers } from '#platform/forms/pure/checkAnswers.ts';
import type { Answers } from '#platform/forms/pure/form.ts';
import { FormFields } from '#platform/forms/web/FormFields.tsx';
import { Button } from '#platform/ui/plain/Button.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';

export interface Begun {
  founding: FoundingView;
  links: { name: string; secret: string }[];
}

interface FoundingFormProps {
  person: string;
  /** What is changed; without it a firm is begun. */
  founding?: FoundingView;
  onLeave?: () => void;
  onBegun: (begun: Begun) => void;
}

const START = 'business-start';

/** What founders agree on; once the place is chosen, the terms of its vocabulary can be. */
export function FoundingForm({ person, founding, onLeave, onBegun }: FoundingFormProps) {
  const { t } = useTranslation();
  const [answers, setAnswers] = useState<Answers>(
    founding ? answersOf(founding) : { kind: 'enterprise', representative: person },
  );
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const place = typeof answers['place'] === 'string' ? answers['place'] : '';
  const { data } = useRead(
    ['organisations', 'scope', place],
    (signal) => foundings.listScopeTerms({ place }, { signal }),
    { wanted: place !== '', keep: true },
  );
  // A firm is begun where this city registers firms.
  const { data: guide } = useRead(['bundles', 'guide', START], (signal) =>
    bundles.getBundle({ bundle: START, answers: {} }, { signal }),
  );
  const within = guide?.place.id;
  const lookups = useFormLookups(within);
  const form = useMemo(
    () => foundingForm(t, data?.terms ?? [], data?.clause ?? null, within),
    [t, data, within],
  );
  const starting = useSubmit(foundings.startFounding);
  const saving = useSubmit(foundings.saveFounding);
  const { busy, problem } = founding ? saving : starting;
  async function send() {
    const wrong = checkAnswers(form, answers);
    setProblems(wrong);
    if (wrong.length > 0) return;
    const input = inputOf(answers);
    const begun = founding
      ? await saving.submit({ ...input, organisation: founding.organisation })
      : await starting.submit(input);
    if (begun) onBegun(begun);
  }
  return (
    <div className="ow-stack">
      <FormFields
        form={form}
        answers={answers}
        onChange={setAnswers}
        problems={problems}
        lookups={lookups}
        end={
          <>
            <ProblemNotice problem={problem} />
            {place === '' && <p>{t('foundings.placeFirst')}</p>}
            <div className="ow-row">
              <Button kind="primary" busy={busy} onClick={() => void send()}>
                {t('foundings.save')}
              </Button>
              {onLeave && <Button onClick={onLeave}>{t('foundings.leave')}</Button>}
            </div>
          </>
        }
      />
    </div>
  );
}

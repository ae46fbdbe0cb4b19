import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Language, Text } from '#platform/i18n/pure/text.ts';
import { useLanguage } from '#platform/i18n/web/useLanguage.ts';
import { ErrorSummary } from '#platform/ui/plain/ErrorSummary.tsx';
import { answerTo } from '../pure/answers.ts';
import { fieldAt } from '../pure/fieldAt.ts';
import { type Answers, type Form, fieldsOf } from '../pure/form.ts';
import { sameJson } from '../pure/sameJson.ts';
import { FormReview } from './FormReview.tsx';
import { FormSection } from './FormSection.tsx';
import { FormSteps } from './FormSteps.tsx';
import { FormTheme } from './FormTheme.tsx';
import { focusField } from './focusField.ts';
import type { FormLookups } from './formLookups.ts';
import { FormScopeContext } from './formScope.ts';
import { useNames } from './useNames.ts';
import { useProblemTexts } from './useProblemTexts.ts';
import { type ShownProblem, useShownProblems } from './useShownProblems.ts';
import './forms.css';

export interface FormFieldsProps {
  form: Form;
  answers: Answers;
  onChange: (answers: Answers) => void;
  /** What the last attempt to go on was refused for; a new list each time, kept as it is in between. */
  problems?: readonly ShownProblem[];
  /** Fields that a register filled in, with where the value comes from. */
  prefilled?: readonly { field: string; source: Text }[];
  mode?: 'fill' | 'review';
  /** Section by section, or all on one page. */
  layout?: 'page' | 'steps';
  language?: Language;
  lookups: FormLookups;
  /** After the last section: where to go on. In steps it stands in the place of “next”. */
  end?: ReactNode;
  /** Review: leads back to a section. */
  onEdit?: (sectionId: string) => void;
}

const NONE: readonly never[] = [];

/** A form to fill in or to read, from its definition alone. Saving, sending and materials are the page's. */
export function FormFields(props: FormFieldsProps) {
  const { form, answers, onChange, problems = NONE, prefilled = NONE, mode = 'fill' } = props;
  const { layout = 'page', lookups, end, onEdit } = props;
  const pageLanguage = useLanguage();
  const language = props.language ?? pageLanguage;
  const names = useNames(form, answers, lookups, language);
  const sources = useSources(answers, prefilled);
  const { told, attempt, byPath, own, raise, leave } = useShownProblems(
    form,
    answers,
    problems,
    lookups.today,
  );
  const { messageOf, lineOf } = useProblemTexts(form, language);
  const [step, setStep] = useState(0);
  const [wanted, setWanted] = useState<string>();
  useEffect(() => {
    if (wanted) focusField(wanted);
    setWanted(undefined);
  }, [wanted]);

  if (mode === 'review') {
    return (
      <FormReview
        form={form}
        answers={answers}
        language={language}
        names={names}
        sources={sources}
        onEdit={onEdit}
      />
    );
  }

  const sectionOf = (path: string) =>
    form.sections.findIndex(({ id }) => id === fieldAt(form, path)?.section.id);
  function find(path: string): void {
    setStep(Math.max(0, sectionOf(path)));
    setWanted(path);
  }
  function goTo(index: number): void {
    const inThisStep = own.filter(({ path }) => sectionOf(path) === step);
    if (index > step && inThisStep.length > 0) raise(inThisStep);
    else setStep(index);
  }
  const messages = new Map([...byPath].map(([path, problem]) => [path, messageOf(problem)]));
  const scope = { language, lookups, names, messages, sources, leave };
  const others = fieldsOf(form);
  const sectionAt = (index: number) => {
    const section = form.sections[index];
    return (
      section && (
        <FormSection
          key={section.id}
          section={section}
          answers={answers}
          others={others}
          onChange={onChange}
        />
      )
    );
  };
  return (
    <FormScopeContext value={scope}>
      <FormTheme>
        <div className="form">
          <ErrorSummary
            errors={told.map((problem) => ({ path: problem.path, message: lineOf(problem) }))}
            attempt={attempt}
            onFind={find}
          />
          {layout === 'steps' ? (
            <FormSteps
              form={form}
              language={language}
              step={step}
              wrong={new Set(told.map(({ path }) => sectionOf(path)))}
              onJump={setStep}
              onGo={goTo}
              end={end}
            >
              {sectionAt(step)}
            </FormSteps>
          ) : (
            <>
              {form.sections.map((_, index) => sectionAt(index))}
              {end && <div className="ow-row">{end}</div>}
            </>
          )}
        </div>
      </FormTheme>
    </FormScopeContext>
  );
}

/** The first values, as they were when the page was told of them. */
function useSources(answers: Answers, prefilled: NonNullable<FormFieldsProps['prefilled']>) {
  const latest = useRef(answers);
  latest.current = answers;
  const take = () =>
    new Map(
      prefilled.map(
        ({ field, source }) => [field, { source, value: answerTo(latest.current, field) }] as const,
      ),
    );
  const [taken, setTaken] = useState(() => ({ prefilled, sources: take() }));
  if (sameJson(taken.prefilled, prefilled)) return taken.sources;
  const sources = take();
  setTaken({ prefilled, sources });
  return sources;
}

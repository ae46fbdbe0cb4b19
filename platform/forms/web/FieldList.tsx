import { answerTo } from '../pure/answers.ts';
import type { Answer, Answers, Field } from '../pure/form.ts';
import { isShown } from '../pure/shownFields.ts';
import { tidyAnswer } from '../pure/tidyAnswers.ts';
import { useFormScope } from './formScope.ts';
import { controlByKind } from './kinds/controlByKind.ts';
import { LockedField } from './LockedField.tsx';

interface FieldListProps {
  fields: readonly Field[];
  answers: Answers;
  /** Whose answers decide what is shown: all fields of the form, or of the row. */
  others?: readonly Field[];
  /** What comes before each field's id in its path. */
  before?: string;
  onChange: (answers: Answers) => void;
}

/** Fields in their order; those that depend on an answer appear right where they stand. */
export function FieldList({ fields, answers, others = fields, before = '', onChange }: FieldListProps) {
  const { leave } = useFormScope();
  return fields
    .filter((field) => isShown(field, answers, others))
    .map((field) => {
      const path = before + field.id;
      const answer = answerTo(answers, field.id);
      const put = (next: Answer) => onChange({ ...answers, [field.id]: next });
      const Control = field.locked ? LockedField : controlByKind[field.kind];
      return (
        <Control
          key={field.id}
          field={field}
          path={path}
          answer={answer}
          onAnswer={put}
          onLeave={() => {
            const tidied = tidyAnswer(field, answer);
            if (field.kind !== 'repeat' && tidied !== answer) put(tidied === '' ? undefined : tidied);
            leave(path);
          }}
        />
      );
    });
}

import { useQueryClient } from '@tanstack/react-query';
import { useRead } from '#platform/api/web/useRead.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { ProblemAlert } from '#platform/ui/desk/ProblemAlert.tsx';
import { SavedFilters } from '#platform/ui/desk/SavedFilters.tsx';
import type { SavedFilter } from '../../pure/queue.ts';
import { casesClient, type SavedFilterInput } from '../casesClient.ts';
import { isNarrowed, type QueueQuestion, readQuestion, viewOf } from './queueQuestion.ts';

const KEY = ['cases', 'savedFilters'];

interface SavedViewsProps {
  question: QueueQuestion;
  onPick: (question: QueueQuestion) => void;
}

/** One's own views of the queue, kept with the server. */
export function SavedViews({ question, onPick }: SavedViewsProps) {
  const queries = useQueryClient();
  const { data } = useRead(KEY, (signal) => casesClient.listSavedFilters({}, { signal }));
  const save = useSubmit(casesClient.saveFilter);
  const remove = useSubmit(casesClient.removeFilter);
  const filters = data?.filters ?? [];
  const views = filters.map(({ name, filter }) => ({ name, question: readQuestion(filter) }));
  const show = (answer: { filters: SavedFilter[] } | undefined) =>
    answer && queries.setQueryData(KEY, answer);
  const { page: _, ...filter } = question;
  if (views.length === 0 && !isNarrowed(question)) return null;
  return (
    <>
      <SavedFilters
        saved={views}
        current={views.find((view) => viewOf(view.question) === viewOf(question))?.name}
        onPick={(name) => onPick(views.find((view) => view.name === name)?.question ?? {})}
        onSave={async (name) => show(await save.submit({ name, filter: filter as SavedFilterInput }))}
        onRemove={async (name) => show(await remove.submit({ name }))}
      />
      <ProblemAlert problem={save.problem ?? remove.problem} />
    </>
  );
}

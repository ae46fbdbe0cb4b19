import { useNavigate, useSearch } from '@tanstack/react-router';
import { changeQuestion, type QueueQuestion, readQuestion } from './queueQuestion.ts';

/** The question in the address, and how to change it: a view can be sent to a colleague, and going back finds it. */
export function useQueueQuestion(): {
  question: QueueQuestion;
  ask: (change: QueueQuestion) => void;
  askAnew: (question: QueueQuestion) => void;
} {
  const navigate = useNavigate();
  const question = readQuestion(useSearch({ strict: false }) as Record<string, unknown>);
  const go = (search: QueueQuestion) =>
    void navigate({ to: '/desk', search: search as never, replace: true, resetScroll: false });
  return {
    question,
    ask: (change) => go(changeQuestion(question, change)),
    askAnew: (other) => go(readQuestion(other)),
  };
}

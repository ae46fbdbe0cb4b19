import type { SweepInput } from './inputsFor.ts';

const NOBODY = '019a0000-0000-7000-8000-000000000000';
const UNIT = { register: 'policy-units@yunxi', unit: 'industry' };

const PLAN = {
  theme: { zh: '主题', en: 'Theme' },
  startsAt: '2026-12-10T02:00:00Z',
  endsAt: '2026-12-10T03:00:00Z',
  speakers: [
    { kind: 'official', name: '某人', unit: '某局' },
    { kind: 'firm', name: '某人', unit: '某公司' },
  ],
  policies: ['yunxi-smart-retrofit'],
};

/** Livestreams and spokespersons: of the place, not of a firm. */
export const briefingInputs: Record<string, SweepInput> = {
  'briefings.listStreams': { input: {} },
  'briefings.getStream': { input: { id: NOBODY } },
  'briefings.askStream': { input: { id: NOBODY, words: '能补多少' } },
  'briefings.listSpokespersons': { input: {} },
  'briefings.findSpokesperson': { input: { policy: 'yunxi-smart-retrofit' } },
  'briefings.listQuestions': { input: {}, own: true },
  'briefings.signUp': { input: { id: NOBODY, wanted: true } },
  'briefings.planStream': { input: PLAN },
  'briefings.changeStream': { input: { ...PLAN, id: NOBODY } },
  'briefings.cancelStream': { input: { id: NOBODY, reason: 'x' } },
  'briefings.recordReplay': { input: { id: NOBODY, replayUrl: 'https://video.example.org/x' } },
  'briefings.answerQuestion': { input: { id: NOBODY, answer: 'x', policies: ['yunxi-smart-retrofit'] } },
  'briefings.listUnits': { input: {}, own: true },
  'briefings.nameSpokesperson': { input: { ...UNIT, person: NOBODY, phone: '12345' } },
  'briefings.endSpokesperson': { input: { ...UNIT, reason: 'x' } },
  'briefings.draftExplanation': {
    input: { ...UNIT, policy: 'yunxi-smart-retrofit', title: 'x', words: 'x' },
  },
  'briefings.publishExplanation': { input: { id: NOBODY } },
  'briefings.returnExplanation': { input: { id: NOBODY, reason: 'x' } },
};

/** The robot: what was handed over is read by key or by the staff of the place. */
export function assistantInputs(caseId: string): Record<string, SweepInput> {
  return {
    'assistant.ask': { input: { question: '开茶厂' } },
    'assistant.handOver': { input: { messages: [{ author: 'asker', words: 'x' }] } },
    'assistant.getConversation': { input: { id: caseId, key: 'x'.repeat(32) } },
    'assistant.sayMore': { input: { id: caseId, key: 'x'.repeat(32), words: 'x' } },
    'assistant.listConversations': { input: {}, own: true },
    'assistant.readConversation': { input: { id: caseId } },
    'assistant.answerConversation': { input: { id: caseId, words: 'x' } },
    'assistant.guideFirm': { input: {}, own: true },
  };
}

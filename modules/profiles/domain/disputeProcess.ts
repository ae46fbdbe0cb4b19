import type { Limit } from '#platform/clock/pure/legalClock.ts';
import type { Process } from '#platform/process/pure/definition.ts';
import { words } from './words.ts';

export const DISPUTE_PROCESS = 'profile:dispute';

const CHECKS = 'reviewer@source';
const HEAD = 'agency-head@source';

/** A dispute as a table: the agency that is the source corrects its word or confirms it, with reasons and in time. */
export function disputeProcess(limit: Limit): Process {
  return {
    name: DISPUTE_PROCESS,
    version: 1,
    title: words.title,
    initial: 'new',
    states: {
      new: {
        title: words.new,
        on: { dispute: { title: words.dispute, to: 'open', by: ['applicant'], requires: ['reason'] } },
      },
      open: {
        title: words.open,
        holder: { role: 'reviewer', at: 'source' },
        step: true,
        on: {
          correct: {
            title: words.correct,
            to: 'corrected',
            by: [CHECKS, HEAD],
            requires: ['value', 'reason'],
            effects: ['profiles.correct'],
          },
          confirm: {
            title: words.confirm,
            to: 'confirmed',
            by: [CHECKS, HEAD],
            requires: ['reason', 'remedies'],
            effects: ['profiles.confirm'],
          },
          withdraw: {
            title: words.withdraw,
            to: 'withdrawn',
            by: ['applicant'],
            effects: ['profiles.withdraw'],
          },
        },
      },
      corrected: { title: words.corrected, final: 'corrected' },
      confirmed: { title: words.confirmed, final: 'confirmed' },
      withdrawn: { title: words.withdrawn, final: 'withdrawn' },
    },
    clocks: {
      limit: {
        title: words.limit,
        limit,
        runsIn: ['open'],
        onExpiry: { alarm: 'disputeOverdue' },
        public: true,
      },
    },
    vocabulary: [],
  };
}

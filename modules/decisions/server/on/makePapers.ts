import { z } from 'zod';
import type { Consumer } from '#platform/jobs/server/consumer.ts';
import { makePaperFile, type PaperMaker } from '../makePaperFile.ts';

const Issued = z.object({ paperId: z.uuid() });
const DAY = 86_400_000;

/** The PDF is made right after the step. What happened days ago (a history that was loaded) is made when it is asked for. */
export function makePapers(maker: PaperMaker): Consumer {
  return {
    name: 'decisions.papers',
    topics: ['paper.issued'],
    async handle(tx, event) {
      if (maker.services.now().getTime() - event.at.getTime() > DAY) return;
      await makePaperFile(tx, maker, Issued.parse(event.payload).paperId);
    },
  };
}

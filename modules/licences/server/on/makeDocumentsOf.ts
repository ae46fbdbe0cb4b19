import { z } from 'zod';
import type { Consumer } from '#platform/jobs/server/consumer.ts';
import { type DocumentMaker, makeDocuments } from '../documents/makeDocuments.ts';

const Versioned = z.object({ licenceId: z.uuid(), version: z.number().int() });

/** A licence was issued, renewed, changed or reissued: its papers are made, beside the grant that must not wait. */
export function makeDocumentsOf(maker: DocumentMaker): Consumer {
  return {
    name: 'licences.documents',
    topics: ['licence.versioned'],
    async handle(tx, { payload }) {
      const { licenceId, version } = Versioned.parse(payload);
      await makeDocuments(tx, maker, licenceId, version);
    },
  };
}

import type { AnyProcedure } from '@orpc/server';
import type { OperationMeta } from '#platform/api/pure/operation.ts';
import { router } from '../router.ts';

export interface ListedOperation {
  /** `module.operation`. */
  name: string;
  procedure: AnyProcedure;
  method: string;
  path: string;
  meta: OperationMeta;
}

/** Every operation that the server answers, read from the router itself: none can be forgotten. */
export function listOperations(): ListedOperation[] {
  return Object.entries(router as Record<string, Record<string, AnyProcedure>>).flatMap(
    ([module, operations]) =>
      Object.entries(operations).map(([operation, procedure]) => {
        const { route, meta } = procedure['~orpc'];
        return {
          name: `${module}.${operation}`,
          procedure,
          method: route.method ?? 'POST',
          path: route.path ?? '',
          meta: meta as OperationMeta,
        };
      }),
  );
}

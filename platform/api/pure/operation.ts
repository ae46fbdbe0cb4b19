import { oc } from '@orpc/contract';
import type { Delegation } from '#platform/access/pure/actor.ts';

/**
 * Who may call an operation at all. Which rows they may touch is decided in the module's `access.ts`;
 * an operation that never asks is refused by `serve`.
 */
export type Who =
  | 'anyone'
  | 'signedIn'
  | { firm?: readonly Delegation[]; officer?: readonly string[]; person?: boolean };

export interface OperationMeta extends Record<string, unknown> {
  who: Who;
  /** Codes of the refusals that are particular to this operation. */
  errors: readonly string[];
}

export interface OperationSpec {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: `/${string}`;
  summary: string;
  description?: string;
  tag: string;
  who: Who;
  errors?: readonly string[];
}

/** Opens the contract of one operation; `.input(schema).output(schema)` completes it. OpenAPI comes from it. */
export function operation(spec: OperationSpec) {
  return oc.$meta<OperationMeta>({ who: spec.who, errors: spec.errors ?? [] }).route({
    method: spec.method,
    path: spec.path,
    summary: spec.summary,
    description: spec.description,
    tags: [spec.tag],
  });
}

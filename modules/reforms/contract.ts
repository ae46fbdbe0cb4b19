import { z } from 'zod';
import { MatterSummary } from '#modules/catalogue/contract.ts';
import { PlaceName } from '#platform/access/pure/placeName.ts';
import { operation } from '#platform/api/pure/operation.ts';
import { Text } from '#platform/i18n/pure/text.ts';
import { officeContract } from './domain/office/officeContract.ts';
import { sandboxContract } from './domain/office/sandboxContract.ts';
import { Claim } from './domain/reform.ts';

export type {
  ChangeView,
  DefinitionSummary,
  DefinitionView,
  FaultView,
  PackView,
  ProcessView,
  StagedView,
} from './domain/office/officeContract.ts';

export type { SandboxView } from './domain/office/sandboxContract.ts';

/** What a reform changes by its own definitions, beside what its source says. */
export const EffectView = z.object({
  of: Claim.shape.of,
  before: z.number(),
  after: z.number(),
  /** In percent, whole: -70. Null where there was nothing before. */
  change: z.number().nullable(),
  claim: Claim.nullable(),
  /** The definitions give the numbers that the source prints; true without a claim. */
  agrees: z.boolean(),
  /** The source prints a percentage that its own numbers do not give. */
  quotedOtherwise: z.boolean(),
});
export type EffectView = z.infer<typeof EffectView>;

/** Part of a definition that no source states: reconstructed, and marked as such. */
export const AssumedPart = z.object({ matter: z.string(), what: z.enum(['material', 'stage']), title: Text });
export type AssumedPart = z.infer<typeof AssumedPart>;

export const ReformView = z.object({
  reform: z.string(),
  version: z.number().int(),
  title: Text,
  summary: Text,
  /** Where it was made, and which place of this deployment took it over. */
  origin: PlaceName,
  place: PlaceName,
  way: z.enum(['rule', 'officer']),
  source: z.object({ document: Text, item: z.string(), rows: z.array(z.string()) }),
  adoptedAt: z.string(),
  /** The ordinary procedure and the matter measured against it, when both are in force. */
  baseline: z.string().nullable(),
  measured: z.string().nullable(),
  /** Matters in force that it brought, without the baseline. */
  matters: z.array(MatterSummary),
  effects: z.array(EffectView),
  /** In the two matters that are compared. */
  assumed: z.array(AssumedPart),
});
export type ReformView = z.infer<typeof ReformView>;

const tag = 'reforms';

export const contract = {
  listReforms: operation({
    method: 'GET',
    path: '/reforms',
    summary: 'Adopted reforms: source, matters, and what they save by their own definitions',
    tag,
    who: 'anyone',
  })
    .input(z.object({}))
    .output(z.object({ reforms: z.array(ReformView) })),
  getReform: operation({
    method: 'GET',
    path: '/reforms/{reform}',
    summary: 'One adopted reform, computed against what its source says',
    tag,
    who: 'anyone',
    errors: ['reform.unknown'],
  })
    .input(z.object({ reform: z.string().max(80) }))
    .output(ReformView),
  ...officeContract,
  ...sandboxContract,
};

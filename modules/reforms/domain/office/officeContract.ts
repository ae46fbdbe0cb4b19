import { z } from 'zod';
import { PlaceName } from '#platform/access/pure/placeName.ts';
import { operation } from '#platform/api/pure/operation.ts';
import { Language, Text } from '#platform/i18n/pure/text.ts';
import { DiagramView } from '#platform/process/pure/diagramView.ts';
import { Decisions, Difference } from '../replicate/difference.ts';

export const PackView = z.object({
  /** Seen from the folder of packs: `shaanxi/hanzhong/low-risk-food`. */
  folder: z.string(),
  reform: z.string(),
  version: z.number().int(),
  title: Text,
  summary: Text,
  place: PlaceName,
  matters: z.number().int(),
  stories: z.number().int(),
});
export type PackView = z.infer<typeof PackView>;

export const FaultView = z.object({
  file: z.string(),
  line: z.number().int(),
  column: z.number().int(),
  message: z.string(),
  hint: z.string().nullable(),
  severity: z.enum(['error', 'warning']),
});
export type FaultView = z.infer<typeof FaultView>;

/** One change between two definitions, in words. */
export const ChangeView = z.object({
  where: z.array(Text),
  kind: z.enum(['added', 'removed', 'changed']),
  before: Text.nullable(),
  after: Text.nullable(),
});
export type ChangeView = z.infer<typeof ChangeView>;

export const StagedView = z.object({
  id: z.string(),
  kind: z.enum(['replication', 'definition']),
  reform: z.string(),
  matter: z.string().nullable(),
  title: Text,
  place: PlaceName,
  sha256: z.string(),
  decisions: Decisions,
  stagedAt: z.string(),
  trial: z.enum(['none', 'waiting', 'playing', 'passed', 'failed']),
  stories: z.number().int(),
  played: z.array(z.object({ file: z.string(), title: Text, failures: z.array(z.string()) })),
  confirmedAt: z.string().nullable(),
  writtenTo: z.string().nullable(),
  files: z.array(z.string()),
});
export type StagedView = z.infer<typeof StagedView>;

export const ProcessState = z.object({
  state: z.string(),
  title: Text,
  holder: Text.nullable(),
  step: z.boolean(),
  final: z.boolean(),
  /** Tried before anybody is asked. */
  rules: z.array(z.object({ action: Text, rule: Text })),
  actions: z.array(
    z.object({
      title: Text,
      to: Text,
      by: z.array(Text),
      rule: Text.nullable(),
      requires: z.array(z.string()),
    }),
  ),
});

export const ProcessView = z.object({
  name: z.string(),
  version: z.number().int(),
  title: Text,
  /** Which of the tables of a matter it is, in words. */
  kind: Text,
  diagram: DiagramView,
  states: z.array(ProcessState),
  clocks: z.array(
    z.object({
      clock: z.string(),
      title: Text,
      limit: Text,
      source: Text,
      runsIn: z.array(Text),
      stopsIn: z.array(Text),
      onExpiry: Text,
    }),
  ),
  lint: z.array(z.object({ path: z.string(), message: z.string() })),
  versions: z.array(
    z.object({
      version: z.number().int(),
      publishedAt: z.string(),
      open: z.number().int(),
      closed: z.number().int(),
    }),
  ),
});
export type ProcessView = z.infer<typeof ProcessView>;

export const DefinitionSummary = z.object({
  matter: z.string(),
  version: z.number().int(),
  title: Text,
  reform: z.string(),
  place: PlaceName,
  publishedAt: z.string(),
  open: z.number().int(),
  /** Open cases that began under an older version. */
  openOld: z.number().int(),
});
export type DefinitionSummary = z.infer<typeof DefinitionSummary>;

export const DefinitionView = DefinitionSummary.extend({
  way: z.enum(['rule', 'officer']),
  tracks: z.array(z.object({ id: z.string(), title: Text, because: Text.nullable(), promised: Text })),
  conditions: z.array(z.object({ id: z.string(), title: Text, rule: Text, basis: z.string() })),
  processes: z.array(ProcessView),
  versions: z.array(
    z.object({
      version: z.number().int(),
      publishedAt: z.string(),
      inForce: z.boolean(),
      open: z.number().int(),
    }),
  ),
  /** The file as it was written, to begin a new version with; null where it is not at hand. */
  source: z.string().nullable(),
  /** What `pack check` says of it. */
  problems: z.array(FaultView),
});
export type DefinitionView = z.infer<typeof DefinitionView>;

const office = { officer: ['reform-office', 'catalogue-editor'] } as const;
const tag = 'reforms';
const Folder = z
  .string()
  .regex(/^[a-z0-9-]+(\/[a-z0-9-]+)*$/)
  .max(200);
const Staged = z.object({ stagedId: z.uuid() });
const MatterId = z.string().max(80);

/** What a reform office does: copies reforms, reads definitions, publishes new versions. */
export const officeContract = {
  listPacks: operation({
    method: 'GET',
    path: '/packs',
    summary: 'Reforms of all places that can be copied',
    tag,
    who: office,
  })
    .input(z.object({}))
    .output(z.object({ packs: z.array(PackView) })),
  comparePack: operation({
    method: 'GET',
    path: '/packs/comparison',
    summary: 'What differs between the place of a reform and another one, as questions to decide',
    tag,
    who: office,
    errors: ['reform.unknown', 'reform.noPlace'],
  })
    .input(z.object({ folder: Folder, to: z.string().max(60) }))
    .output(z.object({ differences: z.array(Difference), settled: z.array(Text) })),
  stageReplication: operation({
    method: 'POST',
    path: '/replications',
    summary: 'Prepare the copy of a reform for another place, by what was decided; nothing is in force',
    tag,
    who: office,
    errors: ['reform.unknown', 'reform.noPlace', 'reform.decisionsDoNotFit', 'reform.undecided'],
  })
    .input(z.object({ folder: Folder, to: z.string().max(60), decisions: Decisions }))
    .output(
      z.object({ staged: StagedView.nullable(), problems: z.array(FaultView), dropped: z.array(z.string()) }),
    ),
  listStaged: operation({
    method: 'GET',
    path: '/staged-packs',
    summary: 'What this office has prepared, the newest first',
    tag,
    who: office,
  })
    .input(z.object({}))
    .output(z.object({ staged: z.array(StagedView) })),
  getStaged: operation({
    method: 'GET',
    path: '/staged-packs/{stagedId}',
    summary: 'A prepared pack and how its stories go',
    tag,
    who: office,
    errors: ['staged.unknown'],
  })
    .input(Staged)
    .output(StagedView),
  startTrial: operation({
    method: 'POST',
    path: '/staged-packs/{stagedId}/trial',
    summary: 'Play the stories of a prepared pack in its place, on a database that is thrown away',
    tag,
    who: office,
    errors: ['staged.unknown', 'staged.confirmed'],
  })
    .input(Staged)
    .output(StagedView),
  confirmStaged: operation({
    method: 'POST',
    path: '/staged-packs/{stagedId}/confirmation',
    summary:
      'Publish a new version of a matter, or release the copy of a reform; its stories must have passed',
    tag,
    who: office,
    errors: ['staged.unknown', 'staged.confirmed', 'staged.notPlayed', 'staged.overtaken'],
  })
    .input(Staged)
    .output(StagedView),
  getArchive: operation({
    method: 'GET',
    path: '/staged-packs/{stagedId}/archive',
    summary: 'A prepared pack as a tar.gz, in base64',
    tag,
    who: office,
    errors: ['staged.unknown'],
  })
    .input(Staged)
    .output(z.object({ name: z.string(), base64: z.string() })),
  listDefinitions: operation({
    method: 'GET',
    path: '/definitions',
    summary: 'Matters in force in the reach of the office, with their cases',
    tag,
    who: office,
  })
    .input(z.object({}))
    .output(z.object({ definitions: z.array(DefinitionSummary) })),
  getDefinition: operation({
    method: 'GET',
    path: '/definitions/{matter}',
    summary:
      'A matter as it is decided: states, actions, clocks and rules in words, versions and the cases on them',
    tag,
    who: office,
    errors: ['matter.unknown'],
  })
    .input(z.object({ matter: MatterId }))
    .output(DefinitionView),
  compareProcess: operation({
    method: 'GET',
    path: '/definitions/{matter}/changes',
    summary: 'What changed between two versions of a process, or of the matter itself',
    tag,
    who: office,
    errors: ['matter.unknown', 'process.unknownVersion'],
  })
    .input(
      z.object({
        matter: MatterId,
        process: z.string().max(200).optional().describe('absent: the matter itself'),
        from: z.coerce.number().int().positive(),
        to: z.coerce.number().int().positive(),
      }),
    )
    .output(z.object({ changes: z.array(ChangeView) })),
  exportProcess: operation({
    method: 'GET',
    path: '/definitions/{matter}/bpmn',
    summary: 'A process as BPMN 2.0 with lanes and drawing',
    tag,
    who: office,
    errors: ['matter.unknown', 'process.unknownVersion'],
  })
    .input(
      z.object({
        matter: MatterId,
        process: z.string().max(200),
        version: z.coerce.number().int().positive(),
        language: Language.optional(),
      }),
    )
    .output(z.object({ name: z.string(), xml: z.string() })),
  stageDefinition: operation({
    method: 'POST',
    path: '/definitions/{matter}/versions',
    summary: 'Check a new version of a matter as it was written, and prepare it when it has no fault',
    tag,
    who: office,
    errors: ['matter.unknown', 'definition.noPack'],
  })
    .input(z.object({ matter: MatterId, yaml: z.string().min(1).max(300_000) }))
    .output(
      z.object({ staged: StagedView.nullable(), problems: z.array(FaultView), changes: z.array(ChangeView) }),
    ),
};

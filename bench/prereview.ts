import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { ReadFile, ReviewInput } from '../modules/prereview/domain/material.ts';
import { reviewMaterials } from '../modules/prereview/index.ts';
import { readPack } from '../modules/reforms/index.ts';
import { extractText } from '../platform/extract/server/extractText.ts';
import { type Dossier, makeMaterials } from './prereview/makeMaterials.ts';
import { TODAY } from './prereview/plan.ts';
import { openTally } from './prereview/tally.ts';
import type { BenchResult } from './result.ts';

const PACK = join(import.meta.dirname, '../packs/ningxia/ai-pre-review');
const MATTER = 'construction-permit-pre-reviewed';

/**
 * Pre-review by machine (APV-08): materials with planted defects and clean ones, made by a generator that shares no code
 * with the checks, against the checks that the pack declares. Found is what the right kind of finding names in the
 * right material; anything else in a material is a false alarm, unless the whole document was exchanged. The checks were
 * written and mended on other seeds; that generator and checks have one author makes the figures kinder than life.
 */
export async function run({ seed = 640200, rounds = 5 } = {}): Promise<BenchResult> {
  const preReview = readPack(PACK).pack?.matters.find(({ body }) => body.matter === MATTER)?.body.preReview;
  if (!preReview) throw new Error(`${PACK} declares no pre-review`);
  const dossiers = await makeMaterials(seed, rounds);
  const tally = openTally();
  for (const dossier of dossiers) {
    const materials = new Map<string, ReadFile[]>();
    for (const material of dossier.materials) {
      const { id, bytes, mediaType, ending } = material;
      const begun = performance.now();
      const read = await extractText(bytes, mediaType);
      tally.took(ending, performance.now() - begun);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      materials.set(id, [{ id, name: `${id}.${ending}`, sha256, read }]);
    }
    const begun = performance.now();
    const findings = reviewMaterials(preReview, inputOf(dossier, materials));
    tally.judged(performance.now() - begun);
    for (const material of dossier.materials) {
      tally.count(
        material,
        findings.filter((finding) => finding.material === material.id),
      );
    }
  }
  const { recall, detail } = tally.result();
  return {
    bench: 'prereview',
    unit: 'share of planted defects found',
    ours: recall,
    peers: {},
    ratios: {},
    detail: { seed, applications: dossiers.length, ...detail },
  };
}

function inputOf({ facts }: Dossier, materials: ReviewInput['materials']): ReviewInput {
  return {
    materials,
    firm: facts.firm,
    answers: {
      address: facts.address,
      contractPrice: `${facts.price}.00`,
      fundYear: String(facts.fundYear),
      builderName: facts.builder.name,
      builderCode: facts.builder.code,
      managerName: facts.manager.name,
      managerId: facts.manager.id,
    },
    today: TODAY,
  };
}

if (process.argv[1] === import.meta.filename) {
  const [seed = '640200', rounds = '5'] = process.argv.slice(2);
  console.log(JSON.stringify(await run({ seed: Number(seed), rounds: Number(rounds) }), null, 2));
  process.exit(0);
}

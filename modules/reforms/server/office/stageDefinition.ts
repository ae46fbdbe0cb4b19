import { parseDocument } from 'yaml';
import { serve } from '#platform/api/server/serve.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { contract } from '../../contract.ts';
import { findAdoptedReform } from '../adoptedReforms.ts';
import { isFault } from '../checkPack.ts';
import type { PackProblem } from '../pack.ts';
import { readPack } from '../readPack.ts';
import { readYaml } from '../readYaml.ts';
import { problemsOf, withFiles } from '../replicate/replicate.ts';
import { sayIn } from '../say.ts';
import { matterOf, sourceOf } from './definitions.ts';
import { keepInLedger } from './keepInLedger.ts';
import { presentChanges } from './presentChanges.ts';
import { presentFault, presentStaged } from './presentStaged.ts';
import { addStaged } from './stagedPacks.ts';

/**
 * A new version of a matter as somebody wrote it: checked within its reform, laid beside the version in force, and
 * prepared when it has no fault. The reform gets its next number, because a version never changes its content.
 */
export const stageDefinition = serve(contract.stageDefinition, async (call, { matter, yaml }) => {
  const { tx, actor, now, language } = call;
  const published = await matterOf(call, matter);
  if (actor.kind !== 'officer') throw new Problem('access.denied', 403);
  const written = await sourceOf(call, published);
  if (!written) throw new Problem('definition.noPack', 409);
  const say = sayIn(language);
  const adopted = await findAdoptedReform(tx, published.reform);
  const files = new Map(written.files);
  files.set(written.file, yaml);
  const reform = parseDocument(files.get('reform.yaml') ?? '');
  reform.set('version', Math.max(adopted?.body.version ?? 0, written.pack.reform.version) + 1);
  files.set('reform.yaml', reform.toString({ lineWidth: 0, flowCollectionPadding: true }));
  const { problems, next } = withFiles(written.pack, files, (folder) => {
    const found: PackProblem[] = problemsOf(folder, say);
    const body = readPack(folder, say).pack?.matters.find(({ file }) => file === written.file)?.body;
    const at = readYaml(`${folder}/${written.file}`, written.file);
    if (body && body.matter !== matter) {
      const message = say('reforms.definition.otherMatter', { matter, found: body.matter });
      found.push({ file: written.file, ...at.locate(['matter']), message });
    } else if (body && body.version <= published.version) {
      const message = say('reforms.definition.notRaised', { version: published.version + 1 });
      found.push({ file: written.file, ...at.locate(['version']), message });
    }
    return { problems: found.filter(isFault), next: body };
  });
  const changes = next ? presentChanges(published.body, next) : [];
  if (problems.length > 0) return { staged: null, problems: problems.map(presentFault), changes };
  const staged = await addStaged(tx, {
    id: newId(),
    kind: 'definition',
    reform: published.reform,
    matter,
    place_id: published.place_id,
    staged_in: actor.post.place,
    folder: written.folder,
    files: Object.fromEntries(files),
    decisions: {},
    language,
    staged_by: actor.person.id,
    staged_at: now,
  });
  await keepInLedger(call, staged, 'stageDefinition', {
    version: next?.version ?? 0,
    changes: changes.length,
  });
  return { staged: await presentStaged(tx, staged), problems: [], changes };
});

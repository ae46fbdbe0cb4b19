import { signInPerson } from '#modules/identity/server/signInPerson.ts';
import { findOrganisationByCode } from '#modules/organisations/index.ts';
import type { Actor } from '#platform/access/pure/actor.ts';
import type { Services } from '#platform/api/server/services.ts';
import { sql } from '#platform/db/server/database.ts';
import type { FileStore } from '#platform/files/server/fileStore.ts';
import { readFileLimits } from '#platform/files/server/readFileLimits.ts';
import { saveFile } from '#platform/files/server/saveFile.ts';
import type { MadeFirm } from './makeFirms.ts';
import { samplePaper } from './samplePaper.ts';

type Officer = Extract<Actor, { kind: 'officer' }>;
type Firm = Extract<Actor, { kind: 'firm' }>;

const POSTS = sql(
  'demo_posts',
  `SELECT p.id, p.name, s.subject, o.role, o.agency_id AS agency, o.place_id AS place
   FROM posts o JOIN persons p ON p.id = o.person_id JOIN person_subjects s ON s.person_id = p.id`,
);

/** Who acts in the past: the demo's officers by role and agency, and an owner for each made firm. */
export async function openCast(services: Services, store: FileStore, firms: readonly MadeFirm[]) {
  const { database } = services;
  const posts = await database.rows<{
    id: string;
    name: string;
    role: string;
    agency: string;
    place: string;
  }>(POSTS);
  const owners = new Map<string, Firm>();
  const content = await samplePaper(services.translate('zh-CN', 'server.samplePaper'));
  const limits = readFileLimits();

  function officer(role: string, agency: string): Officer {
    const post = posts.find((held) => held.role === role && held.agency === agency);
    if (!post) throw new Error(`nobody in the demo is ${role} at ${agency}`);
    const { id, name, place } = post;
    return { kind: 'officer', person: { id, name }, post: { role, agency, place } };
  }

  /** The owner of a made firm, entered as a person the first time. */
  async function owner({ organisation }: MadeFirm): Promise<Firm> {
    const known = owners.get(organisation.uscc);
    if (known) return known;
    const found = await findOrganisationByCode(database, organisation.uscc);
    if (!found) throw new Error(`${organisation.name} is not on the register`);
    const name = organisation.legalRepresentative;
    const person = await database.transaction((tx) =>
      signInPerson(tx, { provider: 'demo', subject: `owner-${organisation.uscc}`, name }, services.now()),
    );
    const actor: Firm = {
      kind: 'firm',
      person: { id: person.id, name },
      organisation: found.id,
      delegation: 'owner',
    };
    owners.set(organisation.uscc, actor);
    return actor;
  }

  /** A PDF that somebody uploads: a firm for itself, an officer for the record. */
  async function upload(actor: Firm | Officer, name: string): Promise<string> {
    const now = services.now();
    const organisationId = actor.kind === 'firm' ? actor.organisation : undefined;
    const uploader = { uploadedBy: actor.person.id, organisationId };
    const file = await database.transaction((tx) =>
      saveFile(tx, store, content, { ...uploader, name, now, limits }),
    );
    return file.id;
  }

  return { officer, owner, upload, firms };
}

export type Cast = Awaited<ReturnType<typeof openCast>>;

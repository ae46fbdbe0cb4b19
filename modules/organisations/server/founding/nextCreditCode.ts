import { sql, type Tx } from '#platform/db/server/database.ts';
import { completeUscc } from '#platform/identifiers/pure/completeUscc.ts';
import { DEMO_REGION } from '#platform/identifiers/pure/demoUscc.ts';
import { organisationCodeCheck } from '#platform/identifiers/pure/organisationCodeCheck.ts';
import { USCC_ALPHABET } from '#platform/identifiers/pure/usccCheckCharacter.ts';

const SERIAL = sql('credit_code_serial', "SELECT nextval('credit_code_serial')::int AS serial");
const REGION = sql('credit_code_region', 'SELECT code FROM places WHERE id = $1');
/** 91: an enterprise, 92: a self-employed trader (GB 32100). */
const CLASS = { enterprise: '91', 'individual-business': '92' } as const;

/**
 * A credit code set aside for a firm to be (预赋码): registries number from blocks given to them. Places without a code
 * of GB/T 2260 are fictional, and number in the demo's region.
 */
export async function nextCreditCode(tx: Tx, place: string, kind: keyof typeof CLASS): Promise<string> {
  const { serial } = await tx.one<{ serial: number }>(SERIAL);
  const { code } = await tx.one<{ code: string | null }>(REGION, [place]);
  const region = (code ?? DEMO_REGION).slice(0, 6).padEnd(6, '0');
  const digits = [Math.floor(serial / 961), Math.floor(serial / 31) % 31, serial % 31];
  const body = `MAFND${digits.map((value) => USCC_ALPHABET[value % 31]!).join('')}`;
  return completeUscc(`${CLASS[kind]}${region}${body}${organisationCodeCheck(body)}`);
}

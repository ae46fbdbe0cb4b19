import type { Call } from '#platform/api/server/call.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { mayReadRegister, mayWriteRegister } from '../registerAccess.ts';
import { findRegister, type Register } from '../registers.ts';

interface Asked {
  name: string;
  place?: string | undefined;
}

/** The register, for whoever may read it; to others it is not there. @throws Problem notFound */
export async function openRegister(call: Call, { name, place }: Asked): Promise<Register> {
  const register = await findRegister(call.db, name, place);
  if (!register || !(await mayReadRegister(call, register))) throw new Problem('notFound', 404);
  return register;
}

/** The register, for whoever keeps it. @throws Problem notFound, access.denied */
export async function openOwnRegister(call: Call, asked: Asked): Promise<Register> {
  const register = await openRegister(call, asked);
  call.require(await mayWriteRegister(call, register));
  return register;
}

import type { FactSource } from '#modules/catalogue/contract.ts';
import type { FactJson } from '#platform/process/pure/factJson.ts';
import { age } from './age.ts';
import { answer } from './answer.ts';
import { barred } from './barred.ts';
import { commitmentSigned } from './commitmentSigned.ts';
import { cleanRecord, creditMeasure } from './credit.ts';
import type { FactContext, FactValue } from './factContext.ts';
import { founding } from './founding.ts';
import { inRegister } from './inRegister.ts';
import { lastDayOfRest } from './lastDayOfRest.ts';
import { licenceDaysLeft } from './licenceDaysLeft.ts';
import { licenceStatus } from './licenceStatus.ts';
import { materialsComplete } from './materialsComplete.ts';
import { organisation } from './organisation.ts';
import { registerColumn } from './registerColumn.ts';
import { withinJurisdiction } from './withinJurisdiction.ts';

/**
 * The facts of an application, each from the source that the matter declares, in the order of the declarations: what
 * decides about materials stands before `materialsComplete`. Unknown ones are left out.
 */
export async function computeFacts(context: FactContext): Promise<Record<string, FactJson>> {
  const facts: Record<string, FactJson> = {};
  for (const fact of context.published.body.facts) {
    const value = await read(context, fact.from, facts);
    if (value !== undefined) facts[fact.id] = value;
  }
  return facts;
}

function read(
  context: FactContext,
  source: FactSource,
  known: Record<string, FactJson>,
): FactValue | Promise<FactValue> {
  switch (source.provider) {
    case 'answer':
      return answer(context, source);
    case 'age':
      return age(context, source);
    case 'inRegister':
      return inRegister(context, source);
    case 'withinJurisdiction':
      return withinJurisdiction(context, source);
    case 'organisation':
      return organisation(context, source);
    case 'barred':
      return barred(context);
    case 'founding':
      return founding(context, source);
    case 'commitmentSigned':
      return commitmentSigned(context);
    case 'materialsComplete':
      return materialsComplete(context, known);
    case 'register':
      return registerColumn(context, source);
    case 'creditMeasure':
      return creditMeasure(context, source);
    case 'cleanRecord':
      return cleanRecord(context, source);
    case 'lastDayOfRest':
      return lastDayOfRest(context, source);
    case 'licenceStatus':
      return licenceStatus(context, source);
    case 'licenceDaysLeft':
      return licenceDaysLeft(context, source);
  }
}

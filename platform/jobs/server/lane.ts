import type { Consumer } from './consumer.ts';

/** Which consumers' deliveries one loop works off. */
export interface Lane {
  name: string;
  /** Only this consumer's. */
  only?: string;
  /** Everybody's but these: what no running consumer knows belongs here too, so that it fails visibly. */
  except: readonly string[];
}

/** One lane for everything done inside the database, and one for each consumer that waits for others. */
export function lanesOf(consumers: readonly Consumer[]): Lane[] {
  const outside = consumers.filter((consumer) => consumer.outside).map(({ name }) => name);
  return [{ name: 'inside', except: outside }, ...outside.map((name) => ({ name, only: name, except: [] }))];
}

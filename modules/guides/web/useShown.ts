import { useState } from 'react';

/** What was shown stays while the answer to another question is on its way. */
export function useShown<Data>(data: Data | undefined): Data | undefined {
  const [last, setLast] = useState<Data>();
  if (data && data !== last) setLast(data);
  return data ?? last;
}

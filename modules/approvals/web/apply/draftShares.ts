import { type ComponentType, createContext } from 'react';

export interface DraftSharesProps {
  draftId: string;
  /** Something was called: the form has other answers now. */
  onFilled: () => void;
}

/** What is fetched for the application instead of being asked for (DAT-01). The page that knows it gives it. */
export const DraftShares = createContext<ComponentType<DraftSharesProps> | undefined>(undefined);

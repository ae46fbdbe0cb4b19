import { type ComponentType, createContext } from 'react';

export interface MaterialNoteProps {
  draftId: string;
  material: string;
  /** When the draft was last saved: notes follow what the server has. */
  savedAt: string | undefined;
  files: number;
}

/** What other modules say beside the uploads (APV-08): above all of them, and below each. The page that knows them gives them. */
export const MaterialNotes = createContext<
  | {
      Lead: ComponentType<Pick<MaterialNoteProps, 'draftId' | 'savedAt'>>;
      Beside: ComponentType<MaterialNoteProps>;
    }
  | undefined
>(undefined);

import { DraftReviewNote } from '#modules/prereview/web/DraftReviewNote.tsx';
import { MaterialFindings } from '#modules/prereview/web/MaterialFindings.tsx';

/** What is said beside uploads: what the machine found in them. */
export const notesOnMaterials = { Lead: DraftReviewNote, Beside: MaterialFindings };

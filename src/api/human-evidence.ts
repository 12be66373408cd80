import type { Decided } from '../config/decisions.ts';
import type { DocumentFolder } from '../config/document-folder.ts';

/** What people bring: as the next run will read it. */
export interface HumanEvidence {
  /** null: the configuration names no folder of documents. */
  readonly documents: DocumentFolder | null;
  /** null: the configuration names no file of decisions. @throws CONFIG_INVALID when it is wrong */
  readonly decisions: (() => Promise<Decided>) | null;
  /** The text of a complaint about the configuration without the places of this machine. */
  readonly plain: (complaint: string) => string;
}

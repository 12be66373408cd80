import type { ApiConfig, Engagement } from '../config/api.ts';
import type { Config } from '../config/load.ts';
import type { HouseView } from '../runs/house-view.ts';
import type { InvestigationDesk } from '../runs/investigation-desk.ts';
import type { RunDesk } from '../runs/run-desk.ts';
import type { Access, CheckedLog } from '../store/access-chain.ts';
import type { Doors } from './authenticate.ts';
import type { HumanEvidence } from './human-evidence.ts';
import type { PackBench } from './pack-bench.ts';
import type { PackLibrary } from './pack-library.ts';
import type { PackViews } from './pack-views/pack-views.ts';
import type { PageFiles } from './page-files.ts';

/** What a server is made of. */
export interface ServerParts {
  readonly api: ApiConfig;
  readonly engagements: readonly Engagement[];
  readonly doors: Doors;
  readonly desk: RunDesk;
  readonly house: HouseView;
  readonly schedules: Config['schedule'];
  readonly investigations: InvestigationDesk;
  readonly library: PackLibrary;
  readonly bench: PackBench;
  readonly views: PackViews;
  /** The built page; null: only the API is served. */
  readonly page: PageFiles | null;
  /** Root certificates of the house: what an upload is verified with when it brings none. */
  readonly roots: readonly Buffer[];
  readonly human: HumanEvidence;
  readonly accessLog: { add(access: Access): Promise<unknown> };
  readonly checkLog: () => Promise<CheckedLog>;
  /** Jobs that wait; null where runs are done in this process. */
  readonly queueDepth: (() => Promise<number>) | null;
  readonly now: () => Date;
  /** Takes the lines of the server's own log; null: none is written. */
  readonly logTo: { write(line: string): void } | null;
}

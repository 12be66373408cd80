import type { OpenedPack } from '../opened-pack.ts';
import { calls } from './calls.ts';
import { caseChange, caseChanges } from './case-changes.ts';
import { caseOverviewOf } from './case-overview.ts';
import { caseTimelineOf } from './case-timeline.ts';
import { check } from './check.ts';
import { control } from './control.ts';
import { costs } from './costs.ts';
import { evidence } from './evidence.ts';
import { fileBytes, files } from './files.ts';
import { framework } from './framework.ts';
import { items } from './items.ts';
import { lineage, lineageAnswer, lineageDrawing, lineageEvidence } from './lineage.ts';
import { overview } from './overview.ts';
import { record } from './record.ts';
import { systems } from './systems.ts';
import { tree } from './tree.ts';

/** What a page can ask of a pack. Each is pure: the same pack and the same wish give the same answer; null says that there is no such thing. */
export const questions = {
  ...{ overview, framework, control, check, items, costs, systems },
  ...{ evidence, record, calls, tree, files, fileBytes },
  ...{ caseOverview: caseOverviewOf, caseChanges, caseChange, caseTimeline: caseTimelineOf },
  ...{ lineage, lineageAnswer, lineageDrawing, lineageEvidence },
} as const satisfies Record<
  string,
  // biome-ignore lint/suspicious/noExplicitAny: each question has a wish of its own, which `Wish` below gives back.
  (pack: OpenedPack, wish: any) => unknown
>;
export type QuestionId = keyof typeof questions;
export type Wish<Id extends QuestionId> = Parameters<(typeof questions)[Id]>[1];
export type Answer<Id extends QuestionId> = ReturnType<(typeof questions)[Id]>;

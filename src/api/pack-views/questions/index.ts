import type { OpenedPack } from '../opened-pack.ts';
import { calls } from './calls.ts';
import { check } from './check.ts';
import { control } from './control.ts';
import { evidence } from './evidence.ts';
import { fileBytes, files } from './files.ts';
import { framework } from './framework.ts';
import { items } from './items.ts';
import { overview } from './overview.ts';
import { record } from './record.ts';
import { tree } from './tree.ts';

/** What a page can ask of a pack. Each is pure: the same pack and the same wish give the same answer; null says that there is no such thing. */
export const questions = {
  ...{ overview, framework, control, check, items },
  ...{ evidence, record, calls, tree, files, fileBytes },
} as const satisfies Record<
  string,
  // biome-ignore lint/suspicious/noExplicitAny: each question has a wish of its own, which `Wish` below gives back.
  (pack: OpenedPack, wish: any) => unknown
>;
export type QuestionId = keyof typeof questions;
export type Wish<Id extends QuestionId> = Parameters<(typeof questions)[Id]>[1];
export type Answer<Id extends QuestionId> = ReturnType<(typeof questions)[Id]>;

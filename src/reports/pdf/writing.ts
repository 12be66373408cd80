import { type Anchors, anchorsOf, type Volumes } from './anchors.ts';
import type { Doc } from './document.ts';
import { registerFonts } from './fonts.ts';
import { type Outline, outlineOf } from './outline.ts';
import { type Running, type RunningWords, runningOf } from './running.ts';
import { Tags } from './tags.ts';
import { type Typesetter, typesetter } from './text.ts';

/** A document and everything that writes into it. */
export interface Writing {
  readonly doc: Doc;
  readonly type: Typesetter;
  readonly tags: Tags;
  readonly anchors: Anchors;
  readonly outline: Outline;
  readonly running: Running;
}

/** Begins to write into a document without pages. `volumes`: what links have to know of other files. */
export function writingIn(doc: Doc, words: RunningWords, volumes: Volumes | null): Writing {
  const fonts = registerFonts(doc);
  const tags = new Tags(doc);
  const type = typesetter(doc, fonts, tags);
  const anchors = anchorsOf(doc, tags, volumes);
  return {
    doc,
    type,
    tags,
    anchors,
    outline: outlineOf(doc),
    running: runningOf(doc, { fonts, type, words }),
  };
}

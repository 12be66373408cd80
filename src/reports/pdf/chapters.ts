import { changesChapter } from './changes-chapter.ts';
import type { Chapter } from './chapter.ts';
import { checksChapter } from './checks-chapter.ts';
import { collectionChapter } from './collection-chapter.ts';
import { evidenceChapter } from './evidence-chapter.ts';
import { exceptionsChapter } from './exceptions-chapter.ts';
import { frameworkChapter } from './framework-chapter.ts';
import { glossaryChapter } from './glossary-chapter.ts';
import { humanChapter } from './human-chapter.ts';
import { lineageChapter } from './lineage-chapter.ts';
import { readingChapter } from './reading-chapter.ts';
import { scopeChapter } from './scope-chapter.ts';
import { summaryChapter } from './summary-chapter.ts';
import { verifyChapter } from './verify-chapter.ts';
import type { View } from './view.ts';

/**
 * The chapters of the report, in their order.
 *
 * @param isDivided - whether the report has several volumes
 */
export function chaptersOf(view: View, isDivided: boolean): readonly Chapter[] {
  return [
    readingChapter(),
    scopeChapter(view),
    exceptionsChapter(view),
    ...(view.pack.changes === undefined ? [] : [changesChapter(view)]),
    humanChapter(view),
    summaryChapter(view),
    ...view.pack.frameworks.map((framework) => frameworkChapter(view, framework)),
    checksChapter(view),
    lineageChapter(view),
    collectionChapter(view),
    evidenceChapter(view),
    verifyChapter(view, isDivided),
    glossaryChapter(),
  ];
}

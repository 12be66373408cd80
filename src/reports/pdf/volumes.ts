import { isDeepStrictEqual } from 'node:util';
import { ExhibitError } from '../../core/errors.ts';
import { type Division, TooManyPages } from './binding.ts';
import type { Chapter } from './chapter.ts';
import { chaptersOf } from './chapters.ts';
import { drawChapters } from './draw-chapters.ts';
import { Press } from './press.ts';
import type { ReportOptions } from './report-options.ts';
import type { Survey } from './survey.ts';
import type { View } from './view.ts';
import { indexPages } from './volume-index.ts';

type Options = Required<Pick<ReportOptions, 'pagesPerVolume' | 'finish'>> & ReportOptions;

/**
 * Renders a report that is too long for one file. It is drawn twice: the first time shows what stands where, and is
 * thrown away.
 *
 * @throws PACK_INVALID when something that can not be divided is longer than a volume
 */
export async function renderVolumes(view: View, options: Options): Promise<readonly Buffer[]> {
  const chapters = chaptersOf(view, true);
  const draft = await surveyed(view, chapters, options);
  const press = new Press(view, chapters, { ...draft, options });
  const volumes: Buffer[] = [];
  const take = async (): Promise<void> => {
    for (const bytes of press.finished.splice(0)) volumes.push(await options.finish(await bytes));
  };
  const sheet = press.begin();
  await drawChapters(sheet, chapters, take);
  press.end();
  await take();
  if (!isDeepStrictEqual(press.surveyor.survey, draft.survey))
    throw new Error('The report was drawn otherwise than its draft, so its index would be wrong.');
  return volumes;
}

/**
 * Divides a report so that no volume is too long. A volume is full some pages before its limit, since what can not be
 * divided must fit into the rest: more of them when that was too little.
 */
async function surveyed(
  view: View,
  chapters: readonly Chapter[],
  options: Options,
): Promise<{ division: Division; survey: Survey }> {
  const { pagesPerVolume: most } = options;
  let spare = Math.max(2, Math.ceil(most / 25));
  let pages = 1;
  for (;;) {
    const division = { most, fullAt: most - spare, indexPages: pages };
    const survey = await draftOf(view, chapters, { division, options });
    if (survey === null) {
      if (spare === most - LEAST) throw undividable(most);
      spare = Math.min(2 * spare, most - LEAST);
    } else if (indexPages(survey) > pages) pages = indexPages(survey);
    else return { division, survey };
  }
}

/** Pages after which the first chapter of a volume can go on in the next at the earliest. */
const LEAST = 3;

/** What stands where when the report is divided like this; null when a volume would be too long. */
async function draftOf(
  view: View,
  chapters: readonly Chapter[],
  given: { division: Division; options: ReportOptions },
): Promise<Survey | null> {
  const press = new Press(view, chapters, { ...given, survey: null });
  try {
    const sheet = press.begin();
    await drawChapters(sheet, chapters);
    press.end();
    return press.surveyor.survey;
  } catch (cause) {
    if (cause instanceof TooManyPages) return null;
    throw cause;
  }
}

function undividable(most: number): ExhibitError {
  return new ExhibitError(
    'PACK_INVALID',
    `The report can not be divided into volumes of ${most} pages: a single entry of a table takes more than that.`,
  );
}

import { CONCLUSION_WORDS, type Conclusion } from '../../mappings/conclusion.ts';
import type { PackItem } from '../pack.ts';
import type { Chapter } from './chapter.ts';
import { conclusionPiece, outcomePiece } from './marks.ts';
import type { Sheet } from './sheet.ts';
import { CONCLUSIONS } from './state.ts';
import { table } from './table.ts';
import { TEXT } from './theme.ts';
import { OUTCOMES, STRENGTH_WORDS, sentence } from './words.ts';

const CONCLUSION_MEANING: Readonly<Record<Conclusion, string>> = {
  'exceptions-noted': 'At least one item of one of its checks failed. It outranks everything below.',
  incomplete: 'No item failed, and at least one could not be judged. The gaps say why.',
  'needs-review':
    'Nothing failed and nothing is open, and something remains that only a person can show, or a decision that a person has to weigh: it stands with the control.',
  'no-exceptions-noted':
    'Every item of its checks passed and nothing remains, for the AWS part of the scope and for this period.',
  inherited:
    'Met mainly by AWS. The report of AWS in Artifact and the split of responsibilities are the evidence, not this pack.',
  manual: 'No check covers it. The organisation brings policies, records or interviews.',
  'not-applicable': 'The organisation decided so; the decision stands with the control.',
};

const OUTCOME_MEANING: Readonly<Record<PackItem['outcome'], string>> = {
  pass: 'The evidence shows that the resource met the check: over the whole period, or at collection, as stated.',
  fail: 'The evidence shows that it did not, at least for a time. The intervals say when, how it began and how it ended. An exception that somebody accepts is a failure too, with a note of who answers for it.',
  unknown: 'The evidence does not say. The reason is given. It is never counted as a pass.',
  'not-applicable': 'The check does not concern this resource, for the reason given.',
};

const STRENGTH_MEANING: readonly (readonly [string, string])[] = [
  [STRENGTH_WORDS.certain, 'The log ties the event to this person by a key or a session.'],
  [
    STRENGTH_WORDS.policy,
    'In short "by policy". A source identity or a directory names the person: as trustworthy as whoever may set it.',
  ],
  [STRENGTH_WORDS.weak, 'Only a session name points to the person, and the caller chooses that name.'],
  [STRENGTH_WORDS.none, 'The log does not lead to a person or service.'],
];

/** How to read the report: what its words mean, and what they do not. */
export function readingChapter(): Chapter {
  return {
    title: 'How to read this report',
    anchor: 'chapter reading',
    parts: [
      { draw: drawFlow },
      { title: 'Conclusions on controls', anchor: 'reading conclusions', draw: drawConclusions },
      { title: 'Outcomes of checks and items', anchor: 'reading outcomes', draw: drawOutcomes },
      { title: 'Times, persons and digests', anchor: 'reading persons', draw: drawPersons },
    ],
  };
}

function drawFlow(sheet: Sheet): void {
  sheet.paragraph(
    'Collectors read AWS accounts and seal what they read as evidence. Checks judge every resource, an item, from that evidence alone. Edges tie a check to a control of a framework, each with a strength and a reason. What the items came to gives the conclusion on the control.',
    TEXT.lead,
    { after: 8 },
  );
  sheet.list([
    'Exceptions come first, then what changed since the last pack, what people brought and the picture per framework, then every control, every check, lineage, how the evidence was collected, and every record of it.',
    'Blue text leads to the place that it names: from a control to its checks, from a check to its controls, from an item to its exception and its evidence.',
    'Nothing is left out in silence. Where a list is shortened, the report says how many entries are missing and where they stand in full.',
    'Everything here comes from one document, pack.json, which is attached to this file and lies in the pack. Names that a line cannot hold are broken, never cut; the full values stand there too.',
  ]);
}

function drawConclusions(sheet: Sheet): void {
  sheet.paragraph(
    'The first of these that applies, from the top, is the conclusion; the sign is the same in every table and picture.',
  );
  table(sheet, {
    columns: [
      { head: 'Conclusion', share: 28 },
      { head: 'What it means', share: 72 },
    ],
    rows: CONCLUSIONS.map((one) => ({ cells: [[conclusionPiece(one)], CONCLUSION_MEANING[one]] })),
    empty: '',
  });
  sheet.paragraph(
    `There is no word here for a control that is met. "${sentence(CONCLUSION_WORDS['no-exceptions-noted'])}" says what was looked at and found, not that a standard is satisfied.`,
  );
}

function drawOutcomes(sheet: Sheet): void {
  table(sheet, {
    columns: [
      { head: 'Outcome', share: 28 },
      { head: 'What it means', share: 72 },
    ],
    rows: OUTCOMES.map((one) => ({ cells: [[outcomePiece(one)], OUTCOME_MEANING[one]] })),
    empty: '',
  });
  sheet.paragraph(
    'A check fails when one item fails; else it is unknown when one item is unknown or a population could not be listed. Strength of an edge: direct, the check tests the condition of the control itself; partial, a necessary part of it; supporting, population or background only.',
  );
}

function drawPersons(sheet: Sheet): void {
  sheet.paragraph(
    'All times are UTC. Intervals are half-open: the first instant belongs to them, the last does not. A failing interval without a cause was already so at the start of the period or of the log; one without an end was still so at the end of the period.',
  );
  table(sheet, {
    columns: [
      { head: 'How sure the person is', share: 28 },
      { head: 'What it rests on', share: 72 },
    ],
    rows: STRENGTH_MEANING.map(([word, meaning]) => ({
      cells: [[{ text: word, style: TEXT.cellStrong }], meaning],
    })),
    empty: '',
  });
  sheet.paragraph(
    'A record of evidence is named by its SHA-256 digest. In the text the first twelve digits stand for it and lead to the appendix, where it stands in full.',
  );
}

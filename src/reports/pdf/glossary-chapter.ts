import type { Chapter } from './chapter.ts';
import { facts } from './facts.ts';

const WORDS = [
  [
    'Attribution',
    'Finding the person or service behind a role session, through the log records that issued it.',
  ],
  ['Basis', 'Whether an item was judged over the period, from its history, or as it stood at collection.'],
  ['Check', 'A fixed comparison of evidence with an expected value. It judges items and knows no framework.'],
  ['Conclusion', 'What the checks of a control, its gaps and its decisions come to, in one of seven words.'],
  [
    'Control',
    'An entry of a framework, under its number. Labels are those of exhibit; texts of standards are not reproduced, but for the public text of HIPAA.',
  ],
  [
    'Decision',
    'A written choice of the organisation that a control does not apply, with who took it and when.',
  ],
  ['Digest', 'The SHA-256 of a file: 64 digits that change when one byte of the file does.'],
  [
    'Edge',
    'The tie between a check and a control, with its strength, its reason and what it leaves to a person.',
  ],
  ['Evidence, record', 'What was read of one kind in one account and region, sealed by its digest.'],
  ['Exception', 'A failing item, numbered E1, E2 and so on.'],
  ['Gap', 'A read that gave no usable answer, and why.'],
  [
    'Interval',
    'A stretch of the period during which an item did not meet a check: the first instant belongs to it, the last does not.',
  ],
  ['Item', 'One resource or event that a check judged.'],
  ['Lineage', 'The way from data and code through training, approval and model to an endpoint.'],
  ['Pack', 'The signed container with the pack document, this report, the evidence and the transcript.'],
  ['Period', 'The time under audit, from its first instant up to, and without, its last.'],
  ['Population', 'All items of a kind in an account and region, and who counted them.'],
  ['Strength', 'How much a check says of a control: direct, partial or supporting.'],
  ['Transcript', 'Every AWS call of the collection with its answer, redacted before anything else saw it.'],
] as const;

/** The words of the report. */
export function glossaryChapter(): Chapter {
  return {
    title: 'Glossary',
    anchor: 'chapter glossary',
    parts: [{ draw: (sheet) => facts(sheet, WORDS) }],
  };
}

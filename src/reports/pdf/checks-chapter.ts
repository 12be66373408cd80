import type { PackCheck } from '../pack.ts';
import type { Chapter, Part } from './chapter.ts';
import { drawItems } from './check-items.ts';
import { type Fact, facts, factsHeight } from './facts.ts';
import { outcomePiece } from './marks.ts';
import { POPULATIONS_ANCHOR } from './scope-chapter.ts';
import type { Sheet } from './sheet.ts';
import { type Piece, table } from './table.ts';
import { TEXT } from './theme.ts';
import { checkAnchor, controlAnchor, type View } from './view.ts';
import { checkSentence, countsText, countText, numberText, sentence } from './words.ts';

/** Every check with its procedure, its population and its items, by topic. */
export function checksChapter(view: View): Chapter {
  return { title: 'Checks', anchor: 'chapter checks', parts: [...parts(view)] };
}

function* parts(view: View): Iterable<Part> {
  const { checks } = view.pack;
  yield {
    draw: (sheet) =>
      sheet.paragraph(
        checks.length === 0
          ? 'No check was run.'
          : `${countText(checks.length, 'check')}. Each names what it compares with what, how many there are and who counted them. Items that failed or could not be judged are listed in full, the others by name.`,
        TEXT.lead,
      ),
  };
  for (const [topic, ofTopic] of Map.groupBy(checks, (check) => check.topic)) {
    for (const [index, check] of ofTopic.entries()) {
      const head = {
        title: `${sentence(topic.replaceAll('-', ' '))}: ${countText(ofTopic.length, 'check')}`,
        anchor: `topic ${topic}`,
        keep: 200,
      };
      yield { ...(index === 0 && head), draw: (sheet) => drawCheck(sheet, view, check) };
    }
  }
}

function drawCheck(sheet: Sheet, view: View, check: PackCheck): void {
  const all: readonly Fact[] = [
    ['Check', [{ text: check.id, style: TEXT.code }]],
    ['Outcome', [outcomePiece(check.outcome, countsText(check.counts))]],
    ['Severity', check.severity],
    ['Procedure', check.procedure],
    [
      'As code',
      [{ text: `${check.code} of ${view.pack.tool.name} ${view.pack.tool.version}`, style: TEXT.code }],
    ],
    ['Passes when', `${check.title}.`],
    ['Why it matters', check.rationale],
    ...populationFacts(view, check),
    ...(check.sampled ? [['Sample', check.sampled.text] as const] : []),
    ...(check.outcome === 'fail' ? [['Remedy', check.remediation] as const] : []),
  ];
  sheet.heading({
    level: 3,
    text: checkSentence(check),
    anchor: checkAnchor(check.id),
    keep: factsHeight(sheet, all) + 40,
  });
  facts(sheet, all);
  drawUses(sheet, view, check);
  drawItems(sheet, view, check);
}

function populationFacts({ pack }: View, { needs }: PackCheck): readonly Fact[] {
  const pieces = needs.map((kind): Piece => {
    const records = pack.evidence.filter((record) => record.kind === kind);
    const counted = records.flatMap(({ population }) => (population === null ? [] : [population]));
    const title = records[0]?.title ?? kind;
    if (records.length === 0) return { text: `${title}: no record was collected.` };
    const total = counted.reduce((sum, { count }) => sum + count, 0);
    const open = records.length - counted.length;
    const missing = counted.reduce(
      (sum, { reconciledWith }) => sum + (reconciledWith?.missing.length ?? 0),
      0,
    );
    const unlisted = pack.reconciliation
      .filter(({ kindId }) => kindId === kind)
      .reduce((sum, { notInList }) => sum + notInList.length, 0);
    const by = [...new Set(counted.map(({ countedBy }) => countedBy))].join('; ');
    return {
      text: [
        counted.length === 0
          ? `${title} (${kind}): ${countText(records.length, 'record')}, without a count.`
          : `${title} (${kind}): ${numberText(total)} in ${countText(counted.length, 'record')}, counted by: ${by}.`,
        ...(open > 0 && counted.length > 0 ? [`${countText(open, 'record')} without a count.`] : []),
        ...(missing > 0 ? [`A second source names ${numberText(missing)} that are missing.`] : []),
        ...(unlisted > 0 ? [`The log names ${numberText(unlisted)} that the list lacks.`] : []),
      ].join(' '),
      link: POPULATIONS_ANCHOR,
      style: { ...TEXT.cellLink, leading: 13 },
    };
  });
  return pieces.length === 0 ? [] : [['Population', pieces]];
}

function drawUses(sheet: Sheet, view: View, check: PackCheck): void {
  const uses = view.usesOf(check.id);
  if (uses.length === 0) {
    sheet.paragraph('No control of the frameworks in this pack uses this check.', TEXT.note);
    return;
  }
  table(sheet, {
    columns: [
      { head: 'Used by', share: 46 },
      { head: 'Strength', share: 12 },
      { head: 'What it leaves to a person', share: 45 },
    ],
    rows: uses.map(({ framework, control, edge }) => ({
      cells: [
        [
          {
            text: `${framework.title} ${control.id}  ${control.title}`,
            style: TEXT.cellLink,
            link: controlAnchor(framework, control),
          },
        ],
        edge.strength,
        edge.remains ?? 'nothing',
      ],
    })),
    empty: '',
  });
}

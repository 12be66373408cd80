import type { PackDiff } from '../diff/diff.ts';
import { drawChangeCounts, drawControlChanges, drawVersionChanges, exceptionLists } from './change-tables.ts';
import { bytesOf, newDocument } from './document.ts';
import { facts } from './facts.ts';
import { Sheet } from './sheet.ts';
import { table } from './table.ts';
import { COLOR, TEXT } from './theme.ts';
import { dayText, GAP_WORDS, shortDigest, timeText } from './words.ts';

/**
 * Renders a comparison as PDF on A4: the two packs, what stands in the way, numbers, and every list. It is a reading of
 * two signed packs and carries no signature of its own. The same comparison gives the same bytes on the same machine.
 */
export async function renderDiff(diff: PackDiff): Promise<Buffer> {
  const { older, newer, tool } = diff;
  const span = `${dayText(older.period.from)} to ${dayText(newer.period.to)}`;
  const doc = newDocument({
    title: `Changes between two evidence packs, ${newer.organization}, ${span}`,
    subject: `${older.id} and ${newer.id}`,
    author: newer.organization,
    creator: `${tool.name} ${tool.version}`,
    at: new Date(newer.generatedAt),
  });
  const bytes = bytesOf(doc);
  const sheet = new Sheet(doc, {
    left: `${newer.organization}  ·  changes between two packs`,
    right: `${shortDigest(older.digest)} to ${shortDigest(newer.digest)}`,
    foot: `Changes  ·  ${newer.id}`,
  });
  drawFirstPage(sheet, diff);
  for (const { title, anchor, draw } of sections(diff)) {
    sheet.heading({ level: 2, text: title, anchor, keep: 90 });
    draw(sheet);
  }
  sheet.close();
  doc.end();
  return bytes;
}

function drawFirstPage(sheet: Sheet, diff: PackDiff): void {
  sheet.newPage('portrait', true);
  const { doc, type, left } = sheet;
  doc.rect(0, 0, doc.page.width, 12).fill(COLOR.accent);
  sheet.y = 72;
  type.line('CHANGES BETWEEN TWO EVIDENCE PACKS', left, sheet.y, {
    ...TEXT.label,
    ...{ size: 8.5, leading: 12, color: COLOR.accent },
  });
  sheet.y += 20;
  sheet.paragraph(diff.newer.organization, TEXT.display, { after: 8 });
  for (const [name, pack] of [
    ['Older pack', diff.older],
    ['Newer pack', diff.newer],
  ] as const) {
    facts(sheet, [
      [name, [{ text: pack.id, style: TEXT.code }]],
      ['Period', `From ${timeText(pack.period.from)} up to, and without, ${timeText(pack.period.to)} UTC`],
      ['Digest', [{ text: pack.digest, style: TEXT.code }]],
      ['Generated', `${timeText(pack.generatedAt)} UTC by ${diff.tool.name} ${pack.toolVersion}`],
      ['Verification', `${pack.verification.outcome}. ${pack.verification.detail}`],
    ]);
  }
  sheet.heading({ level: 2, text: 'What to know about the comparison', bookmark: null });
  sheet.list([
    diff.follows
      ? 'The newer pack names the older one as the one before it.'
      : 'The newer pack does not name the older one as the one before it.',
    ...diff.warnings,
    'What cannot be judged any more is not closed, and a resource that is missing from a list with a gap is not gone.',
  ]);
  sheet.heading({ level: 2, text: 'In numbers', anchor: 'changes numbers' });
  const { resources, evidence, gaps } = diff;
  drawChangeCounts(sheet, diff, [
    ['Resources that came', resources.came.length],
    ['Resources that went', resources.gone.length],
    ['Resources not seen now, where a list has a gap or was sampled', resources.notSeenNow.length],
    ['Kinds of evidence that were lost', evidence.lost.length],
    ['New gaps', gaps.new.length],
    ['Closed gaps', gaps.closed.length],
  ]);
}

interface Section {
  readonly title: string;
  readonly anchor: string;
  draw(sheet: Sheet): void;
}

function sections(diff: PackDiff): readonly Section[] {
  const { resources, evidence, gaps } = diff;
  const many: readonly (readonly [string, PackDiff['resources']['came'], string])[] = [
    ['Resources that came', resources.came, 'No resource came.'],
    ['Resources that went', resources.gone, 'No resource went.'],
    [
      'Not seen now, and a list has a gap or was sampled',
      resources.notSeenNow,
      'Every resource of the older pack is seen, gone for sure, or out of scope.',
    ],
    ['Not seen before, where a list has a gap or was sampled', resources.notSeenBefore, 'None.'],
    ['Jobs and executions of the older period', resources.ofOlderPeriod, 'None.'],
    ['No longer looked at', resources.notLookedAtNow, 'None.'],
    ['Not looked at before', resources.notLookedAtBefore, 'None.'],
  ];
  return [
    {
      ...{ title: 'Controls that conclude otherwise', anchor: 'changes controls' },
      draw: (sheet) => drawControlChanges(sheet, diff),
    },
    ...exceptionLists(diff),
    ...many.map(([title, places, empty]) => ({
      ...{ title: `${title}: ${places.length}`, anchor: `changes ${title}` },
      draw: (sheet: Sheet) => drawPlaces(sheet, places, empty),
    })),
    {
      ...{ title: 'Kinds of evidence that were lost or came', anchor: 'changes evidence' },
      draw: (sheet) => drawKinds(sheet, evidence),
    },
    {
      ...{ title: 'Populations of another size', anchor: 'changes populations' },
      draw: (sheet) => drawPopulations(sheet, diff),
    },
    { ...{ title: 'Gaps', anchor: 'changes gaps' }, draw: (sheet) => drawGaps(sheet, gaps) },
    {
      ...{ title: 'Versions', anchor: 'changes versions' },
      draw: (sheet) => drawVersionChanges(sheet, diff),
    },
  ];
}

function drawPlaces(sheet: Sheet, places: PackDiff['resources']['came'], empty: string): void {
  table(sheet, {
    columns: [
      { head: 'Account and region', share: 30 },
      { head: 'Resource', share: 90 },
    ],
    rows: places.map(({ account, region, resource }) => ({
      cells: [`${account} ${region}`, [{ text: resource, style: TEXT.mono }]],
    })),
    empty,
  });
}

function drawKinds(sheet: Sheet, { lost, came }: PackDiff['evidence']): void {
  const rows = [
    ...lost.map((one) => ({ ...one, word: 'Lost' })),
    ...came.map((one) => ({ ...one, word: 'Came' })),
  ];
  table(sheet, {
    columns: [
      { head: '', share: 15 },
      { head: 'Kind', share: 60 },
      { head: 'Where', share: 45 },
    ],
    rows: rows.map(({ word, title, kind, places, everywhere }) => ({
      cells: [
        [{ text: everywhere ? `${word} everywhere` : word, style: TEXT.cellStrong }],
        [{ text: title }, { text: kind, style: TEXT.monoSmall }],
        places.join(', '),
      ],
    })),
    empty: 'Both packs have records of the same kinds, wherever both look.',
  });
}

function drawPopulations(sheet: Sheet, { populations }: PackDiff): void {
  table(sheet, {
    columns: [
      { head: 'What', share: 60 },
      { head: 'Account and region', share: 35 },
      { head: 'Before', share: 12, align: 'right' },
      { head: 'Now', share: 12, align: 'right' },
    ],
    rows: populations.map(({ title, account, region, before, after }) => ({
      cells: [title, `${account} ${region}`, String(before), String(after)],
    })),
    empty: 'Every population that both packs count is as large as before.',
  });
}

function drawGaps(sheet: Sheet, { new: opened, closed }: PackDiff['gaps']): void {
  const rows = [
    ...opened.map((one) => ({ ...one, word: 'New' })),
    ...closed.map((one) => ({ ...one, word: 'Closed' })),
  ];
  table(sheet, {
    columns: [
      { head: '', share: 11 },
      { head: 'Why', share: 17 },
      { head: 'Action and answer', share: 38 },
      { head: 'Resource', share: 54 },
    ],
    rows: rows.map((one) => ({
      cells: [
        [{ text: one.word, style: TEXT.cellStrong }],
        GAP_WORDS[one.kind],
        [
          { text: one.action, style: TEXT.mono },
          { text: one.code, style: TEXT.monoSmall },
        ],
        [
          { text: one.resource ?? `the whole list for ${one.kindId}`, style: TEXT.mono },
          { text: `${one.account} ${one.region}`, style: TEXT.cellMuted },
        ],
      ],
    })),
    empty: 'The same reads gave no answer as before, or none at all.',
  });
}

import { CONCLUSION_WORDS, type Conclusion } from '../../mappings/conclusion.ts';
import type { Pack } from '../pack.ts';
import { CONCLUSION_SIGNS } from '../signs.ts';
import { facts } from './facts.ts';
import { drawSign } from './marks.ts';
import type { Sheet } from './sheet.ts';
import { CONCLUSIONS, countOf, stateOf } from './state.ts';
import { table } from './table.ts';
import { COLOR, TEXT } from './theme.ts';
import type { View } from './view.ts';
import { numberText, timeText } from './words.ts';

/** Draws the first page: whose pack this is, over what and when, and what it came to. `volume`: which one, of several. */
export function drawCover(sheet: Sheet, view: View, volume: string | null = null): void {
  const { pack } = view;
  sheet.newPage('portrait', true);
  drawTitle(sheet, pack, volume);
  drawState(sheet, pack);
  table(sheet, {
    columns: [
      { head: 'Framework', share: 33 },
      ...CONCLUSIONS.map((one) => ({ head: shortWord(one), share: 11, align: 'right' as const })),
      { head: 'Controls', share: 9, align: 'right' },
    ],
    rows: pack.frameworks.map((framework) => ({
      cells: [
        [{ text: framework.title, style: TEXT.cellStrong }],
        ...CONCLUSIONS.map((one) => numberText(countOf(framework, one))),
        numberText(framework.controls.length),
      ],
    })),
    empty: 'No framework was configured, so no control was concluded.',
  });
  drawIdentity(sheet, view);
  drawScope(sheet, pack);
}

function drawTitle(sheet: Sheet, { organization, period }: Pack, volume: string | null): void {
  const { doc, type, tags, left, width } = sheet;
  tags.artifact(() => doc.rect(0, 0, doc.page.width, 12).fill(COLOR.accent));
  sheet.y = 72;
  const label = volume === null ? 'EVIDENCE REPORT' : `EVIDENCE REPORT  ·  ${volume.toUpperCase()}`;
  type.line(label, left, sheet.y, { ...TEXT.label, size: 8.5, leading: 12, color: COLOR.accent });
  sheet.y += 20;
  const style = type.wrap(organization, TEXT.display, width).length > 3 ? TEXT.h2 : TEXT.display;
  sheet.titled(1, () => {
    for (const line of type.wrap(organization, style, width)) {
      type.line(line, left, sheet.y, style);
      sheet.y += style.leading;
    }
  });
  sheet.y += 4;
  sheet.paragraph('Audit and lineage evidence of machine learning on Amazon SageMaker', TEXT.coverLine);
  sheet.paragraph(
    `Period from ${timeText(period.from)} up to, and without, ${timeText(period.to)} UTC`,
    TEXT.coverLine,
    { after: 14 },
  );
}

function drawState(sheet: Sheet, pack: Pack): void {
  const { doc, type, tags, left, width } = sheet;
  const state = stateOf(pack);
  const sentences = state.sentences.map((one) => type.wrap(one, TEXT.body, width - 36));
  const height = 46 + sentences.flat().length * TEXT.body.leading;
  tags.artifact(() => {
    doc.rect(left, sheet.y, width, height).fill(COLOR.faint);
    doc.rect(left, sheet.y, 4, height).fill(COLOR.accent);
  });
  const top = sheet.y + 12;
  let x = left + 18;
  for (const conclusion of state.conclusions) {
    drawSign(sheet, CONCLUSION_SIGNS[conclusion], { x, y: top, size: 18, style: TEXT.h3 });
    x += 23;
  }
  type.line(state.headline, x + 3, top, { ...TEXT.h2, leading: 18 });
  let y = top + 26;
  for (const lines of sentences) {
    tags.block('P', () => {
      for (const line of lines) {
        type.line(line, left + 18, y, TEXT.body);
        y += TEXT.body.leading;
      }
    });
  }
  sheet.y += height + 12;
  sheet.paragraph(
    'What this report says of a control is about the part of it that AWS data can show, in this scope and period. It takes no decision on whether a standard is met: that is for the auditor.',
    TEXT.note,
    { after: 12 },
  );
}

function drawIdentity(sheet: Sheet, { pack, packDigest }: View): void {
  sheet.y += 4;
  facts(
    sheet,
    [
      ['Pack', [{ text: pack.id, style: TEXT.code }]],
      ['Digest of pack.json', [{ text: packDigest, style: TEXT.code }]],
      [
        'Pack before this',
        pack.previous === null
          ? 'None: this is the first pack of its scope.'
          : [{ text: pack.previous, style: TEXT.code }],
      ],
      ['Generated', `${timeText(pack.generatedAt)} UTC by ${pack.tool.name} ${pack.tool.version}`],
      [
        'Mappings',
        pack.frameworks.map(({ title, version, mappingVersion }) => ({
          text: `${title}: catalog ${version}, mapping version ${mappingVersion}`,
        })),
      ],
    ],
    TEXT.body,
  );
}

/** Accounts that the cover has room for; the rest stands in the chapter on the scope. */
const COVER_ACCOUNTS = 6;

function drawScope(sheet: Sheet, { scope }: Pack): void {
  const shown = scope.accounts.slice(0, COVER_ACCOUNTS);
  const rest = scope.accounts.length - shown.length;
  facts(sheet, [
    [
      'Scope',
      shown.length === 0
        ? 'No account.'
        : [
            ...shown.map(({ id, name, regions }) => ({
              text: sheet.type.fit(
                `${name === null ? id : `${name} (${id})`}: ${regions.join(', ')}`,
                TEXT.body,
                sheet.width - 110,
              ),
            })),
            ...(rest > 0 ? [{ text: `and ${rest} more: all are listed in chapter 2.` }] : []),
          ],
    ],
  ]);
}

function shortWord(conclusion: Conclusion): string {
  const words: Partial<Record<Conclusion, string>> = {
    'exceptions-noted': 'Exceptions',
    'needs-review': 'Needs review',
    'no-exceptions-noted': 'None noted',
    inherited: 'Inherited',
    'not-applicable': 'Not applic.',
  };
  const word = words[conclusion] ?? CONCLUSION_WORDS[conclusion];
  return `${CONCLUSION_SIGNS[conclusion].letter} ${word.toLowerCase()}`;
}

import type { PackControl, PackFramework } from '../pack.ts';
import type { Chapter, Part } from './chapter.ts';
import { drawControl, obligationText } from './control-block.ts';
import { conclusionPiece } from './marks.ts';
import type { Sheet } from './sheet.ts';
import { table } from './table.ts';
import { TEXT } from './theme.ts';
import { controlAnchor, documentAnchor, familiesOf, type View } from './view.ts';
import { countText, decisionText, STANDING_WORDS } from './words.ts';

/** Every control of a framework: those with checks in full, the others in a table per family. */
export function frameworkChapter(view: View, framework: PackFramework): Chapter {
  return {
    title: framework.title,
    anchor: `chapter ${framework.id}`,
    parts: [...parts(view, framework)],
  };
}

function* parts(view: View, framework: PackFramework): Iterable<Part> {
  yield { draw: (sheet) => drawIntroduction(sheet, framework) };
  for (const [family, controls] of familiesOf(framework)) {
    const automated = controls.filter(({ edges }) => edges.length > 0);
    const others = controls.filter(({ edges }) => edges.length === 0);
    yield {
      title: family,
      anchor: `family ${framework.id} ${family}`,
      keep: 150,
      draw: (sheet) =>
        sheet.paragraph(
          `${countText(controls.length, 'control')}, ${automated.length} with checks.`,
          TEXT.note,
          { after: 0 },
        ),
    };
    for (const control of automated) {
      yield { draw: (sheet) => drawControl(sheet, view, { framework, control }) };
    }
    if (others.length > 0)
      yield { draw: (sheet) => drawOthers(sheet, view, { framework, controls: others, automated }) };
  }
}

function drawIntroduction(sheet: Sheet, { version, mappingVersion, notice, controls }: PackFramework): void {
  const automated = controls.filter(({ edges }) => edges.length > 0).length;
  sheet.paragraph(
    `Catalog: ${version}. Mapping version ${mappingVersion}. ${countText(controls.length, 'control')}: ${automated} with checks, ${controls.length - automated} without. Controls with checks are shown in full, the others in a table at the end of their family.`,
    TEXT.lead,
  );
  sheet.paragraph(notice, TEXT.note);
}

function drawOthers(
  sheet: Sheet,
  view: View,
  place: { framework: PackFramework; controls: readonly PackControl[]; automated: readonly PackControl[] },
): void {
  const { framework, controls, automated } = place;
  sheet.heading({
    level: 4,
    text:
      automated.length === 0 ? 'Controls without checks' : 'Other controls of this family, without checks',
    bookmark: null,
    keep: 70,
  });
  table(sheet, {
    columns: [
      { head: 'Control', share: 17 },
      { head: 'Label', share: 30 },
      { head: 'Obligation', share: 17 },
      { head: 'Conclusion', share: 21 },
      { head: 'What a person has to bring', share: 48 },
    ],
    rows: controls.map((control) => ({
      anchor: controlAnchor(framework, control),
      name: `${control.id}  ${control.title}`,
      cells: [
        [{ text: control.id, style: TEXT.cellStrong }],
        control.title,
        [
          { text: obligationText(control), style: TEXT.cellMuted },
          ...(control.cadence === null ? [] : [{ text: control.cadence, style: TEXT.cellMuted }]),
        ],
        [conclusionPiece(control.conclusion)],
        [
          ...(control.decision === null ? [] : [{ text: decisionText(control.decision) }]),
          ...(control.remains.length === 0
            ? [{ text: control.reason }]
            : control.remains.map((text) => ({ text }))),
          ...view.documentsOf(control).map((document) => ({
            text: `${document.title} (${STANDING_WORDS[document.standing]})`,
            style: TEXT.cellLink,
            link: documentAnchor(document.path),
          })),
        ],
      ],
    })),
    empty: '',
  });
}

import type { LineageGraph } from '../pack.ts';
import { OUTCOME_SIGNS } from '../signs.ts';
import type { Chapter, Part } from './chapter.ts';
import { evidencePieces } from './evidence-links.ts';
import { facts } from './facts.ts';
import { drawGraph, planDrawing } from './lineage-drawing.ts';
import { grouped } from './lineage-groups.ts';
import { signed } from './marks.ts';

import type { Sheet } from './sheet.ts';
import { type Piece, table } from './table.ts';
import { COLOR, TEXT } from './theme.ts';
import type { View } from './view.ts';
import { countText, numberText } from './words.ts';

/** The way from data to each endpoint, drawn, with what is missing on it, and every station in a list. */
export function lineageChapter(view: View): Chapter {
  const { lineage } = view.pack;
  return {
    title: 'Lineage',
    anchor: 'chapter lineage',
    parts: [
      { draw: (sheet) => drawIntroduction(sheet, view) },
      ...lineage.map(
        (graph, index): Part => ({
          title: `Endpoint ${nameOf(graph.endpoint)}, ${view.accountText(graph.account)}, ${graph.region}`,
          anchor: graphAnchor(index),
          before: (sheet) => choosePage(sheet, graph),
          keep: 100,
          draw: (sheet) => drawEndpoint(sheet, view, graph),
        }),
      ),
    ],
  };
}

function drawIntroduction(sheet: Sheet, view: View): void {
  const { lineage } = view.pack;
  const broken = lineage.filter(({ breaks }) => breaks.length > 0).length;
  sheet.paragraph(
    lineage.length === 0
      ? 'No endpoint was found, so there is no lineage to draw.'
      : `${countText(lineage.length, 'endpoint')}; the way back to data is broken for ${broken} of them. In the drawings a dashed red box is a station that should be there and was not found.`,
    TEXT.lead,
  );
  if (lineage.length === 0) return;
  table(sheet, {
    columns: [
      { head: 'Endpoint', share: 40 },
      { head: 'Account and region', share: 40 },
      { head: 'Stations', share: 14, align: 'right' },
      { head: 'Way to its data', share: 26 },
    ],
    rows: lineage.map((graph, index) => ({
      cells: [
        [{ text: nameOf(graph.endpoint), style: TEXT.cellLink, link: graphAnchor(index) }],
        `${view.accountText(graph.account)}, ${graph.region}`,
        numberText(graph.nodes.length),
        graph.breaks.length === 0
          ? 'nothing is missing'
          : [signed(OUTCOME_SIGNS.fail, countText(graph.breaks.length, 'break'))],
      ],
    })),
    empty: '',
  });
}

const graphAnchor = (index: number): string => `lineage ${index}`;

/** Height of heading and address above a drawing, in points. */
const ABOVE = 76;

/** Starts the page that the drawing of an endpoint needs, so that its heading stands on it too. */
function choosePage(sheet: Sheet, graph: LineageGraph): void {
  const plan = planDrawing(sheet, grouped(graph));
  if (plan === null) return;
  if (plan.paper !== 'portrait') sheet.newPage(plan.paper);
  else sheet.ensure(ABOVE + graph.breaks.length * 30 + plan.height);
}

function drawEndpoint(sheet: Sheet, view: View, graph: LineageGraph): void {
  sheet.paragraph(graph.endpoint, TEXT.mono);
  drawBreaks(sheet, graph);
  const drawn = grouped(graph);
  const plan = planDrawing(sheet, drawn);
  if (plan === null) {
    sheet.paragraph(
      graph.nodes.length === 0
        ? 'Nothing is known of it, so there is nothing to draw.'
        : `With ${countText(graph.nodes.length, 'station')} the graph is too large to be legible on paper. Its stations and connections are listed here, and pack.json holds the graph.`,
      TEXT.strong,
    );
  } else {
    // Many sentences on breaks can take more room than was foreseen.
    if (sheet.room < plan.height) sheet.newPage(plan.paper);
    drawGraph(sheet, plan);
    if (plan.paper !== 'portrait') sheet.newPage();
  }
  drawStations(sheet, view, graph);
}

function drawBreaks(sheet: Sheet, { breaks }: LineageGraph): void {
  if (breaks.length === 0) {
    sheet.paragraph('Nothing is missing on the way from the endpoint to its data.', TEXT.body);
    return;
  }
  for (const text of breaks) {
    const mark = signed(OUTCOME_SIGNS.fail, '');
    sheet.ensure(TEXT.body.leading);
    mark.figure?.draw(sheet, sheet.left, sheet.y, 20);
    sheet.paragraph(text, { ...TEXT.body, color: COLOR.red }, { indent: 15, after: 3 });
  }
  sheet.y += 5;
}

function drawStations(sheet: Sheet, view: View, graph: LineageGraph): void {
  const names = new Map(graph.nodes.map(({ id, label }) => [id, label]));
  table(sheet, {
    columns: [
      { head: 'Station', share: 16 },
      { head: 'Name', share: 30 },
      { head: 'ARN, address, content identity', share: 54 },
      { head: 'Goes into', share: 30 },
    ],
    rows: graph.nodes.map((node) => ({
      cells: [
        [
          { text: node.role.replaceAll('-', ' '), style: TEXT.cellStrong },
          ...(node.missing ? [{ text: 'not found', style: { ...TEXT.cellStrong, color: COLOR.red } }] : []),
        ],
        node.label,
        identityPieces(node),
        [
          {
            text: graph.edges
              .filter(({ from }) => from === node.id)
              .map(({ to, label }) => `${names.get(to) ?? to}${label === null ? '' : ` (${label})`}`)
              .join('; '),
            style: TEXT.cellMuted,
          },
        ],
      ],
    })),
    empty: 'No station is known.',
  });
  facts(sheet, [['Evidence', evidencePieces(view, graph.evidence)]]);
}

function identityPieces({ arn, uri, identity }: LineageGraph['nodes'][number]): readonly Piece[] {
  const given = [arn, uri, identity].filter((text) => text !== null);
  if (given.length === 0) return [{ text: 'none known', style: TEXT.cellMuted }];
  return given.map((text) => ({ text, style: TEXT.mono }));
}

function nameOf(arn: string): string {
  return arn.split('/').at(-1) ?? arn;
}

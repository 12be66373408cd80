import type { LineageGraph } from '../pack.ts';
import type { Chapter, Part } from './chapter.ts';
import { drawGraph, planDrawing } from './lineage-drawing.ts';
import { grouped } from './lineage-groups.ts';
import { OUTCOME_LOOKS, signed } from './marks.ts';
import { evidencePiece } from './scope-chapter.ts';
import type { Sheet } from './sheet.ts';
import { type Piece, table } from './table.ts';
import { COLOR, TEXT } from './theme.ts';
import type { View } from './view.ts';
import { countText } from './words.ts';

/** The way from data to each endpoint, drawn, with what is missing on it, and every station in a list. */
export function lineageChapter(view: View): Chapter {
  const { lineage } = view.pack;
  const broken = lineage.filter(({ breaks }) => breaks.length > 0).length;
  return {
    title: 'Lineage',
    anchor: 'chapter lineage',
    parts: [
      {
        draw: (sheet) => {
          sheet.paragraph(
            lineage.length === 0
              ? 'No endpoint was found, so there is no lineage to draw.'
              : `${countText(lineage.length, 'endpoint')}; the way back to data is broken for ${broken} of them. A dashed red box is a station that should be there and was not found.`,
            TEXT.lead,
          );
        },
      },
      ...lineage.map(
        (graph, index): Part => ({
          title: `Endpoint ${nameOf(graph.endpoint)}, ${view.accountText(graph.account)}, ${graph.region}`,
          anchor: `lineage ${index}`,
          keep: 200,
          draw: (sheet) => drawEndpoint(sheet, view, graph),
        }),
      ),
    ],
  };
}

function drawEndpoint(sheet: Sheet, view: View, graph: LineageGraph): void {
  sheet.paragraph(graph.endpoint, TEXT.mono);
  drawBreaks(sheet, graph);
  const drawn = grouped(graph);
  const plan = graph.nodes.length === 0 ? null : planDrawing(sheet, drawn);
  if (plan === null) {
    sheet.paragraph(
      graph.nodes.length === 0
        ? 'Nothing is known of it, so there is nothing to draw.'
        : `With ${countText(graph.nodes.length, 'station')} the graph is too large to be legible on paper. Its stations and connections are listed here, and pack.json holds the graph.`,
      TEXT.strong,
    );
  } else {
    if (plan.paper !== 'portrait' || sheet.room < plan.height + 10) {
      sheet.newPage(plan.paper);
      sheet.paragraph(`Lineage of endpoint ${nameOf(graph.endpoint)}`, TEXT.strong);
    }
    drawGraph(sheet, drawn, plan);
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
    const mark = signed(OUTCOME_LOOKS.fail, '');
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
  sheet.ensure(24);
  sheet.type.line('Evidence', sheet.left, sheet.y, TEXT.label);
  let x = sheet.left + 44;
  for (const digest of graph.evidence) {
    const piece = evidencePiece(view, digest);
    const style = piece.style ?? TEXT.monoSmall;
    const width = sheet.type.width(piece.text, style);
    if (x + width > sheet.left + sheet.width) {
      x = sheet.left + 44;
      sheet.y += 10;
      sheet.ensure(12);
    }
    sheet.type.line(piece.text, x, sheet.y, style);
    if (piece.link) sheet.anchors.link(piece.link, { x, y: sheet.y, width, height: 9 });
    x += width + 8;
  }
  sheet.y += 18;
}

function identityPieces({ arn, uri, identity }: LineageGraph['nodes'][number]): readonly Piece[] {
  const given = [arn, uri, identity].filter((text) => text !== null);
  if (given.length === 0) return [{ text: 'none known', style: TEXT.cellMuted }];
  return given.map((text) => ({ text, style: TEXT.mono }));
}

function nameOf(arn: string): string {
  return arn.split('/').at(-1) ?? arn;
}

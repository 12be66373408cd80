import { expect, test } from 'vitest';
import { sagemakerTrainingJobs } from '../../../src/evidence/kinds/sagemaker-training-jobs.ts';
import { answerOf } from '../../../src/lineage/answer.ts';
import type { LineageSources } from '../../../src/lineage/sources.ts';
import { wholeLineage } from '../../../src/lineage/whole-lineage.ts';
import { planLineage } from '../../../src/reports/lineage-plan.ts';
import { type LineageDrawing, lineageSvg } from '../../../src/reports/svg/lineage-svg.ts';
import { plainType } from '../../../src/reports/svg/typesetting.ts';
import { ENDPOINT, noContext, TRAINED_ON, wholeSources } from '../../lineage/sources.ts';
import { sealedOf } from '../../support/evidence.ts';

const drawing = (over: Partial<LineageSources> = {}, id: string = ENDPOINT): LineageDrawing => ({
  about: 'readmission-prod',
  directions: { up: true, down: true },
  answer: answerOf(wholeLineage(wholeSources(over)), [id], { up: true, down: true }),
  source: {
    kind: 'account',
    name: 'Acme & Söhne <prod>',
    accounts: [],
    period: { from: '2026-07-01T00:00:00Z', to: '2026-10-01T00:00:00Z' },
    collectedAt: '2026-10-02T00:00:00Z',
    verification: null,
  },
});
const noJob = { trainingJobs: [sealedOf(sagemakerTrainingJobs, { jobs: [] })], lineage: [noContext] };

/** Reads a document strictly: every element ends in its turn, no bare ampersand, no attribute twice. */
function elementsOf(xml: string): { name: string; attributes: Map<string, string>; text: string }[] {
  expect(xml).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<svg /);
  const open: string[] = [];
  const found: { name: string; attributes: Map<string, string>; text: string }[] = [];
  const body = xml.slice(xml.indexOf('<svg'));
  const tokens = body.matchAll(/<\/([a-z]+)>|<([a-z]+)((?: [a-zA-Z:-]+="[^"<]*")*)(\/?)>|([^<]+)/g);
  let end = 0;
  for (const token of tokens) {
    expect(token.index).toBe(end);
    end = token.index + token[0].length;
    const [all, closed, opened, head = '', single, text] = token;
    expect(all.replaceAll(/&(amp|lt|gt|quot);/g, '')).not.toContain('&');
    const last = found.at(-1);
    if (closed) expect(open.pop()).toBe(closed);
    else if (opened) {
      const pairs = [...head.matchAll(/ ([a-zA-Z:-]+)="([^"]*)"/g)].map(
        ([, key = '', value = '']) => [key, value] as const,
      );
      expect(new Set(pairs.map(([key]) => key)).size).toBe(pairs.length);
      found.push({ name: opened, attributes: new Map(pairs), text: '' });
      if (!single) open.push(opened);
    } else if (last && text?.trim()) last.text += text;
  }
  expect([end, open]).toEqual([body.length, []]);
  return found;
}

test('is one well-formed document with title and description', () => {
  const elements = elementsOf(lineageSvg(drawing()));
  const [svg, title, description] = elements;
  expect(svg?.attributes.get('role')).toBe('img');
  expect(svg?.attributes.get('aria-labelledby')).toBe('title description');
  expect([title?.name, title?.text]).toEqual(['title', 'Lineage of readmission-prod']);
  expect(description?.text).toMatch(
    /^\d+ stations and \d+ connections, .* Endpoint readmission-prod serves it\.$/,
  );
  const texts = elements.filter(({ name }) => name === 'text').map(({ text }) => text);
  expect(texts).toContain('Nothing is missing on the ways between these endpoints and their data.');
  expect(texts.join(' ')).toContain('Acme &amp; Söhne &lt;prod&gt;');
});

test('draws every station and connection of the answer once, and marks what was asked about', () => {
  const asked = drawing();
  const groups = elementsOf(lineageSvg(asked)).filter(({ name }) => name === 'g');
  const classOf = (one: (typeof groups)[number]) => one.attributes.get('class') ?? '';
  const stations = groups.filter((one) => classOf(one).startsWith('station'));
  expect(stations.map(({ attributes }) => attributes.get('data-id')).toSorted()).toEqual(
    asked.answer.nodes.map(({ id }) => id).toSorted(),
  );
  // One more is in the legend.
  expect(groups.filter((one) => classOf(one) === 'edge')).toHaveLength(asked.answer.edges.length + 1);
  expect(
    stations
      .filter((one) => classOf(one).includes('asked'))
      .map(({ attributes }) => attributes.get('data-id')),
  ).toEqual([ENDPOINT]);
});

test('names each break by a number at its station and in the list, and never by colour alone', () => {
  const broken = drawing(noJob);
  const elements = elementsOf(lineageSvg(broken));
  const signs = elements.filter(({ attributes }) => attributes.get('class')?.startsWith('break'));
  // At the station, and in the list; two more are in the legend.
  expect(signs).toHaveLength(2 * broken.answer.breaks.length + 2);
  const texts = elements
    .filter(({ name }) => name === 'text')
    .map(({ text }) => text)
    .join(' ');
  for (const { sentence } of broken.answer.breaks) expect(texts).toContain(sentence);
  const [first, second] = broken.answer.breaks;
  expect([first?.certain, second?.certain]).toEqual([true, true]);
});

test('says of data that it is known by address only, and cuts nothing', () => {
  const asked = drawing({ lineage: [noContext] }, TRAINED_ON);
  const texts = elementsOf(lineageSvg(asked))
    .filter(({ name }) => name === 'text')
    .map(({ text }) => text);
  expect(texts).toContain('known by address only');
  const plan = planLineage(asked.answer, plainType, { flow: 'right', boxWidth: 150, lines: null });
  for (const { node, texts: lines } of plan.boxes) {
    expect(
      lines
        .map(({ text }) => text)
        .join('')
        .replaceAll(' ', ''),
    ).toContain(node.label.replaceAll(' ', ''));
  }
});

test('keeps every line inside its box, whatever the names', () => {
  const node = {
    id: 'n',
    role: 'data',
    label: 'Ŵ'.repeat(200),
    arn: null,
    uri: null,
    identity: `x ${'9'.repeat(300)}`,
    missing: false,
  };
  const plan = planLineage({ nodes: [node], edges: [] }, plainType, {
    flow: 'right',
    boxWidth: 150,
    lines: null,
  });
  for (const { x, y, w, h, texts } of plan.boxes) {
    for (const line of texts) {
      expect(line.x + plainType.width(line.text, line.style)).toBeLessThanOrEqual(x + w);
      expect(line.y + line.style.leading).toBeLessThanOrEqual(y + h);
    }
  }
});

test('cuts what has too many lines in the middle of the rest, its spaces kept', () => {
  const node = {
    ...{ id: 'n', role: 'data', arn: null, uri: null, missing: false },
    label: 'one two three four five six seven eight nine ten',
    identity: `S3ETag ${'0123456789abcdef'.repeat(4)}`,
  };
  const lines = { name: 2, identity: 1 };
  const plan = planLineage({ nodes: [node], edges: [] }, plainType, { flow: 'down', boxWidth: 104, lines });
  expect(plan.boxes[0]?.texts.map(({ text }) => text)).toEqual([
    'DATA',
    'one two three four',
    'five six s…t nine ten',
    'S3ETag 01234…456789abcdef',
  ]);
});

test('gives the same bytes for the same answer', () => {
  expect(lineageSvg(drawing(noJob))).toBe(lineageSvg(drawing(noJob)));
});

test('shows characters that XML cannot hold by their number', () => {
  const evil = { ...drawing(), about: 'a\u0007b\u202E"<&' };
  const [, title] = elementsOf(lineageSvg(evil));
  expect(title?.text).toBe('Lineage of a‹U+0007›b‹U+202E›&quot;&lt;&amp;');
});

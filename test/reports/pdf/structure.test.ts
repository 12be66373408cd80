import { beforeAll, describe, expect, test } from 'vitest';
import { digestOf } from '../../../src/core/digest.ts';
import { bytesOf, newDocument } from '../../../src/reports/pdf/document.ts';
import { facts } from '../../../src/reports/pdf/facts.ts';
import { intervalBar } from '../../../src/reports/pdf/intervals.ts';
import { renderReport } from '../../../src/reports/pdf/report.ts';
import { Sheet } from '../../../src/reports/pdf/sheet.ts';
import { table } from '../../../src/reports/pdf/table.ts';
import { syntheticPack } from '../../support/pack.ts';
import { type ReadPdf, readPdf } from './pdf-reader.ts';
import {
  elementsOf,
  ofRole,
  outlineOf,
  ownersOf,
  parentsOf,
  type ReadElement,
  readStructure,
  textOf,
} from './structure-reader.ts';

async function drawn(draw: (sheet: Sheet) => void): Promise<{ pdf: ReadPdf; root: ReadElement }> {
  const doc = newDocument({ title: 't', subject: 's', author: 'a', creator: 'c', at: new Date(0) });
  const bytes = bytesOf(doc);
  const sheet = new Sheet(doc, { left: 'head', right: 'digest', foot: 'foot' });
  sheet.newPage();
  draw(sheet);
  sheet.close();
  doc.end();
  const pdf = readPdf(await bytes);
  return { pdf, root: readStructure(pdf) };
}

const columns = [
  { head: 'First', share: 1 },
  { head: 'Second', share: 1 },
  { head: 'Third', share: 1 },
];

describe('a whole report', () => {
  let pdf: ReadPdf;
  let root: ReadElement;
  beforeAll(async () => {
    const pack = syntheticPack({ checks: 12, items: 8, lineage: 2 });
    const packText = JSON.stringify(pack);
    const [bytes = Buffer.alloc(0)] = await renderReport(pack, {
      packText,
      packDigest: digestOf(packText),
    });
    pdf = readPdf(bytes);
    root = readStructure(pdf);
  }, 60_000);

  test('marks every text, and puts every mark into one element, the one that its page says', () => {
    const runs = pdf.pages.flatMap(({ id, runs: all }) => all.map((run) => ({ id, ...run })));
    expect(runs.filter(({ mark }) => mark === null)).toEqual([]);
    const marked = new Set(runs.flatMap(({ id, mark }) => (/^\d+$/.test(mark ?? '') ? `${id}/${mark}` : [])));
    const held = elementsOf(root).flatMap(({ marks }) => marks);
    expect(new Set(held).size).toBe(held.length);
    expect([...marked].filter((mark) => !held.includes(mark))).toEqual([]);
    const owners = ownersOf(pdf);
    const strangers = elementsOf(root).flatMap(({ id, marks }) =>
      marks.filter((mark) => owners.get(mark) !== id),
    );
    expect(strangers).toEqual([]);
  });

  test('says of nothing but heads, feet, repeated table heads and signs that it is no content', () => {
    const passed = pdf.pages.flatMap(({ runs }) =>
      runs.filter(({ mark }) => mark === 'Artifact').map(({ text }) => text),
    );
    const heads = new Set(ofRole(root, 'TH').map((head) => textOf(head)));
    const parts = (text: string): boolean =>
      text.length === 1 || [...heads].some((head) => head.includes(text));
    expect(passed.length).toBeGreaterThan(20);
    expect(passed.filter((text) => !parts(text))).toEqual([]);
  });

  test('begins with a heading of the first level, and none after it skips a level', () => {
    const levels = elementsOf(root).flatMap(({ role }) => (/^H\d$/.test(role) ? [Number(role[1])] : []));
    expect(levels[0]).toBe(1);
    expect(Math.max(...levels)).toBe(4);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  });

  test('has every link in an element that says where it goes, and whose words say what it is', () => {
    const links = ofRole(root, 'Link');
    const annotations = pdf.pages.flatMap((page) => page.annotations);
    expect(annotations.length).toBeGreaterThan(600);
    expect(links.flatMap((link) => link.annotations).toSorted()).toEqual(annotations.toSorted());
    expect(links.filter((link) => textOf(link).trim() === '')).toEqual([]);
    const contents = annotations.map((id) => /\/Contents \((.+)\)/.exec(pdf.object(id))?.[1] ?? '');
    expect(contents.filter((text) => !text.startsWith('Go to '))).toEqual([]);
    const keys = annotations.map((id) => /\/StructParent (\d+)/.exec(pdf.object(id))?.[1]);
    const tree = parentsOf(pdf);
    const owners = new Map(links.flatMap((link) => link.annotations.map((one) => [one, link.id])));
    expect(keys.filter((key, index) => tree.get(key ?? '') !== owners.get(annotations[index] ?? ''))).toEqual(
      [],
    );
  });

  test('has tables whose rows are equally wide, each with one row of heads', () => {
    const tables = ofRole(root, 'Table');
    expect(tables.length).toBeGreaterThan(30);
    for (const one of tables) {
      const rows = one.kids.flatMap((row) => (typeof row === 'string' ? [] : [row]));
      const cells = rows.map((row) => row.kids.flatMap((cell) => (typeof cell === 'string' ? [] : [cell])));
      const heads = cells.filter((row) =>
        row.every(({ role, scope }) => role === 'TH' && scope === 'Column'),
      );
      expect(heads).toHaveLength(1);
      expect(cells.indexOf(heads[0] ?? [])).toBe(0);
      let hanging = 0;
      const widths = cells.map((row) => {
        const width = hanging + row.reduce((sum, { columnSpan }) => sum + columnSpan, 0);
        hanging = row.filter(({ rowSpan }) => rowSpan > 1).length;
        return width;
      });
      expect([...new Set(widths)]).toEqual([heads[0]?.length]);
    }
  });

  test('says in words what each drawing shows', () => {
    const alts = ofRole(root, 'Figure').map(({ alt }) => alt ?? '');
    expect(
      alts.filter((alt) => /^Bar of the period from 2026-07-01 to 2026-10-01, failing from /.test(alt))
        .length,
    ).toBeGreaterThan(5);
    expect(
      alts.filter((alt) => /^Drawing of \d+ stations .* goes into .*Not found: /.test(alt)),
    ).toHaveLength(1);
    expect(alts.filter((alt) => alt === '')).toEqual([]);
  });

  test('has a table of contents whose entries lead somewhere, before the chapters', () => {
    const roles = root.kids.map((kid) => (typeof kid === 'string' ? 'text' : kid.role));
    expect(roles.indexOf('TOC')).toBeLessThan(roles.indexOf('Sect'));
    expect(roles.filter((role) => role === 'Sect')).toHaveLength(14);
    const entries = ofRole(root, 'TOCI').map((entry) => textOf(entry));
    expect(entries).toContainEqual(expect.stringMatching(/^3 {2}Exceptions \d+$/));
    expect(ofRole(root, 'TOCI').every((entry) => ofRole(entry, 'Link').length === 1)).toBe(true);
  });
});

test('keeps heading, paragraph, list and facts apart, and joins the lines of each', async () => {
  const words = Array.from({ length: 40 }, (_, n) => `word${n}`).join(' ');
  const { root } = await drawn((sheet) => {
    sheet.heading({ level: 1, text: 'Title' });
    sheet.heading({ level: 3, text: 'Below' });
    sheet.paragraph(words);
    sheet.list(['one', 'two']);
    facts(sheet, [['Name', [{ text: 'a' }, { text: 'b' }]]]);
    sheet.type.line('alone', sheet.left, sheet.y, { face: 'sans', size: 9, leading: 12, color: '#000000' });
    sheet.rule();
  });
  expect(outlineOf(root)).toEqual({
    Document: [
      { H1: ['Title'] },
      { H2: ['Below'] },
      { P: [words] },
      {
        L: [
          { LI: [{ Lbl: ['–'] }, { LBody: [{ P: ['one'] }] }] },
          { LI: [{ Lbl: ['–'] }, { LBody: [{ P: ['two'] }] }] },
        ],
      },
      { L: [{ LI: [{ Lbl: ['Name'] }, { LBody: [{ P: ['a'] }, { P: ['b'] }] }] }] },
      { P: ['alone'] },
    ],
  });
});

test('a row and a paragraph over several pages stay one element each', async () => {
  const lines = Array.from({ length: 200 }, (_, n) => `line ${n};`);
  const { pdf, root } = await drawn((sheet) => {
    const row = { cells: [lines.join('\n'), 'x', 'y'], below: 'under it' };
    table(sheet, { columns, rows: [row], empty: '' });
    sheet.paragraph(lines.join('\n'));
  });
  expect(pdf.pages.length).toBeGreaterThan(5);
  const rows = ofRole(root, 'TR');
  expect(rows.map(({ kids }) => kids.length)).toEqual([3, 3, 1]);
  const [cell] = ofRole(root, 'TD');
  expect(cell?.marks.length).toBeGreaterThan(2);
  expect(cell?.rowSpan).toBe(2);
  expect(cell ? textOf(cell) : '').toBe(`${lines.join(' ')} `);
  expect(ofRole(root, 'P').map((one) => textOf(one))).toEqual([lines.join(' ')]);
  expect(ofRole(root, 'TD').at(-1)?.columnSpan).toBe(2);
});

test('joins words that a line break parted, and no name that it broke', async () => {
  const name = 'arn:aws:sagemaker:eu-west-1:111122223333:endpoint/a-name-that-is-longer-than-its-cell';
  const { root } = await drawn((sheet) => {
    table(sheet, {
      columns,
      rows: [{ cells: [`it is ${name}`, [{ text: 'a' }, { text: 'b' }], ''] }],
      empty: '',
    });
  });
  expect(ofRole(root, 'TD').map((one) => textOf(one))).toEqual([`it is ${name} `, 'a b ', '']);
});

test('a drawing is one figure with its place, whatever is drawn and written in it', async () => {
  const period = { from: '2026-07-01T00:00:00Z', to: '2026-07-11T00:00:00Z' };
  const intervals = Array.from({ length: 14 }, () => ({ ...period, cause: null, end: null }));
  const { pdf, root } = await drawn((sheet) => intervalBar(period, intervals).draw(sheet, 100, 200, 200));
  const [figure, ...others] = ofRole(root, 'Figure');
  expect(others).toEqual([]);
  expect(figure?.alt).toMatch(/ and in 2 more intervals\.$/);
  expect(figure?.marks).toHaveLength(1);
  expect(pdf.object(figure?.id)).toContain('/BBox[100.00 621.89 300.00 641.89]');
});

test('refuses to end while a part of the report has not ended, and to end a part twice', async () => {
  await expect(drawn((sheet) => sheet.tags.open('Sect'))).rejects.toThrow('never end: Sect');
  const twice = (sheet: Sheet): void => {
    const section = sheet.tags.open('Sect');
    section.end();
    section.end();
  };
  await expect(drawn(twice)).rejects.toThrow('ends twice');
});

test('writes pages and their structure while it goes on, and keeps neither', async () => {
  const doc = newDocument({ title: 't', subject: 's', author: 'a', creator: 'c', at: new Date(0) });
  const bytes = bytesOf(doc);
  let early = '';
  doc.on('data', (chunk: Buffer) => {
    early += chunk.toString('latin1');
  });
  const sheet = new Sheet(doc, { left: '', right: '', foot: '' });
  sheet.newPage();
  sheet.keepPagesSoFar();
  const rows = Array.from({ length: 2000 }, (_, n) => ({ cells: [`a ${n}`, `b ${n}`, `c ${n}`] }));
  table(sheet, { columns, rows, empty: '' });
  // What is pushed while nobody else runs is handed on afterwards.
  await new Promise((resolve) => setImmediate(resolve));
  const written = {
    pages: early.match(/\/Type \/Page\n/g)?.length ?? 0,
    cells: early.match(/\/S\/TD/g)?.length,
  };
  const count = sheet.page;
  expect(count).toBeGreaterThan(30);
  expect(written.pages).toBeGreaterThan(count - 6);
  expect(written.cells).toBeGreaterThan(5000);
  expect(doc.bufferedPageRange().count).toBe(2);
  sheet.close();
  doc.end();
  expect(readPdf(await bytes).pages).toHaveLength(count);
});

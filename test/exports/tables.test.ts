import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { csv } from '../../src/exports/csv.ts';
import type { ExportSource } from '../../src/exports/exporter.ts';
import { ndjson } from '../../src/exports/ndjson.ts';
import { allTables } from '../../src/exports/tables/all-tables.ts';
import { partsOf } from '../../src/exports/tables/parts.ts';
import { type DemoPack, demoPack } from '../support/demo-pack.ts';
import { filesOf, itemsOfAll, sampleSource, sourceOf, sourceWithUnlisted } from '../support/exported.ts';
import { emptyPack, syntheticPack } from '../support/pack.ts';
import { readCsv } from './csv-reader.ts';

let demo: DemoPack;
let sample: ExportSource;
beforeAll(async () => {
  demo = await demoPack();
  sample = await sampleSource(demo);
}, 120_000);
afterAll(() => demo.remove());

const rowsOf = async (source: ExportSource, name: string): Promise<Record<string, unknown>[]> => {
  const lines = (await filesOf(ndjson, source)).get(`${name}.ndjson`)?.toString('utf8').split('\n') ?? [];
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line));
};

describe('the tables', () => {
  test('hold every control, check, item, record and gap of the sample, with the counts of the pack', async () => {
    const { pack } = sample;
    const items = await rowsOf(sample, 'items');
    const counted = (outcome: string) => items.filter((row) => row.outcome === outcome).length;
    expect({
      pass: counted('pass'),
      fail: counted('fail'),
      unknown: counted('unknown'),
      'not-applicable': counted('not-applicable'),
    }).toEqual(pack.summary.items);
    const ids = pack.frameworks.flatMap(({ id, controls }) =>
      controls.map((control) => [id, control.id, control.conclusion]),
    );
    expect(
      (await rowsOf(sample, 'controls')).map((row) => [row.framework, row.control, row.conclusion]),
    ).toEqual(ids);
    expect((await rowsOf(sample, 'checks')).map(({ check }) => check)).toEqual(
      pack.checks.map(({ id }) => id),
    );
    expect(await rowsOf(sample, 'evidence')).toHaveLength(pack.summary.evidence);
    expect(await rowsOf(sample, 'gaps')).toEqual(pack.gaps);
  });

  test('hold the items that the pack keeps beside its document, in order', async () => {
    const source = sourceWithUnlisted();
    const all = [...itemsOfAll(source)].map(({ check, resource, outcome }) => ({ check, resource, outcome }));
    const rows = await rowsOf(source, 'items');
    expect(rows.map(({ check, resource, outcome }) => ({ check, resource, outcome }))).toEqual(all);
    expect(all).toHaveLength(12 * 9);
  });

  test('leave out no text of the pack but of lineage and of samples', async () => {
    const { lineage: _, transcript: __, schema: ___, ...told } = sample.pack;
    const cells = new Set<unknown>();
    for (const { rows } of allTables)
      for (const row of rows(sample)) for (const cell of row.flat()) cells.add(cell);
    const composed = [...cells].filter((cell) => typeof cell === 'string').join('\n');
    const lost = textsIn(told).filter((text) => !cells.has(text) && !composed.includes(text));
    expect(lost).toEqual([]);
  });
});

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'sampled' ? [] : textsIn(inner)));
}

describe('csv', () => {
  test('reads back in another program as the same rows', async () => {
    for (const source of [sample, sourceOf(emptyPack()), sourceWithUnlisted()]) {
      const files = await filesOf(csv, source);
      for (const { name, columns, rows } of allTables) {
        const read = await readCsv(files.get(`${name}.csv`) ?? Buffer.alloc(0));
        const cells = read.map((row) => columns.map((column) => row[column] ?? ''));
        const expected = [...rows(source)].map((row) =>
          row.map((cell) => (Array.isArray(cell) ? cell.join('\n') : String(cell ?? ''))),
        );
        expect(
          cells.map((row) => row.map(withoutApostrophe)),
          name,
        ).toEqual(expected);
      }
    }
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', "'quoted'"])(
    'puts an apostrophe before %j, and none before what is harmless',
    async (resource) => {
      const pack = syntheticPack({ checks: 1, items: 2 });
      const [check] = pack.checks;
      const [first, second] = check?.items ?? [];
      if (!check || !first || !second) throw new Error('The pack has too few items.');
      const items = [
        { ...first, resource },
        { ...second, resource: 'a=1, "b"\nc' },
      ];
      const files = await filesOf(csv, sourceOf({ ...pack, checks: [{ ...check, items }] }));
      const read = await readCsv(files.get('items.csv') ?? Buffer.alloc(0));
      expect(read.map((row) => row.resource)).toEqual([`'${resource}`, 'a=1, "b"\nc']);
    },
  );

  test('says whose tables they are and how to read them', async () => {
    const readme = (await filesOf(csv, sample)).get('README.txt')?.toString('utf8') ?? '';
    expect(readme).toContain(sample.pack.id);
    expect(readme).toContain(sample.container.digest);
    for (const { name } of allTables) expect(readme).toContain(`${name}.csv`);
  });
});

const withoutApostrophe = (cell: unknown): unknown => String(cell).replace(/^'/, '');

test.each([csv, ndjson])('$id is the same bytes twice', async (exporter) => {
  const [one, two] = [await filesOf(exporter, sample), await filesOf(exporter, sample)];
  expect([...one.keys()]).toEqual([...two.keys()]);
  for (const [name, bytes] of one) expect(two.get(name)?.equals(bytes), name).toBe(true);
});

test('a large table goes on in further files, and no row is cut in two', () => {
  const rows = Array.from({ length: 3500 }, (_, n) => n);
  const parts = [
    ...partsOf(rows, {
      name: 'items.csv',
      head: 'n\n',
      text: (batch) => batch.map((n) => `${n}\n`).join(''),
      bytesPerPart: 8000,
    }),
  ];
  expect(parts.map(({ name }) => name)).toEqual(['items.csv', 'items-2.csv', 'items-3.csv']);
  for (const { bytes } of parts) {
    expect(bytes.length).toBeLessThanOrEqual(8000);
    expect(bytes.toString()).toMatch(/^n\n\d/);
  }
  const lines = parts.flatMap(({ bytes }) => bytes.toString().split('\n').slice(1, -1));
  expect(lines).toEqual(rows.map(String));
});

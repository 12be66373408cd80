import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bagit } from '../../src/exports/bagit.ts';
import type { ExportSource } from '../../src/exports/exporter.ts';
import { xlsx } from '../../src/exports/xlsx.ts';
import { missingRequired, reportPrograms, runProgram } from '../conformance/programs.ts';
import { type DemoPack, demoPack } from '../support/demo-pack.ts';
import { rendered, sampleSource } from '../support/exported.ts';
import { readWorkbook } from '../support/read-workbook.ts';
import { pythonModule } from './python-module.ts';

const BAGIT = pythonModule('bagit');
const OPENPYXL = pythonModule('openpyxl');

let demo: DemoPack;
let source: ExportSource;

beforeAll(async () => {
  demo = await demoPack();
  source = await sampleSource(demo);
});
afterAll(async () => {
  await demo.remove();
  reportPrograms('The exports were read by', [BAGIT, OPENPYXL]);
});

test('has every program that the environment demands', () => {
  expect(missingRequired([BAGIT, OPENPYXL])).toEqual([]);
});

describe.skipIf(BAGIT.version === null)('the bag in the library of the Library of Congress', () => {
  const validate = (folder: string) =>
    runProgram(
      BAGIT.python ?? '',
      ['-c', 'import bagit, sys; bagit.Bag(sys.argv[1]).validate()', folder],
      '.',
    );

  test('is valid', async () => {
    const folder = await written('bag');
    expect(validate(folder)).toMatchObject({ code: 0, text: '' });
  });

  test.each(['data/files/pack.json', 'bag-info.txt'])(
    'is not valid any more when %s is changed',
    async (name) => {
      const folder = await written('changed');
      const bytes = await readFile(join(folder, name));
      await writeFile(join(folder, name), Buffer.concat([bytes, Buffer.from('x')]));
      expect(validate(folder).code).not.toBe(0);
      await rm(folder, { recursive: true });
    },
  );

  test('holds the container and the statement as they were', async () => {
    const folder = await written('bag');
    const { container, bundle } = source;
    expect(await readFile(join(folder, 'data', container.name))).toEqual(await readFile(demo.path));
    expect(await readFile(join(folder, 'data', bundle?.name ?? ''))).toEqual(await readFile(demo.bundlePath));
  });

  async function written(name: string): Promise<string> {
    const folder = join(demo.folder, name);
    for (const { name: file, bytes } of await rendered(bagit, source)) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), bytes);
    }
    return folder;
  }
});

describe.skipIf(OPENPYXL.version === null)('the workbook in openpyxl', () => {
  test('has the same cells as our own reader finds, and no formula', async () => {
    const [file] = await rendered(xlsx, source);
    const path = join(demo.folder, 'pack.xlsx');
    const bytes = file?.bytes ?? Buffer.alloc(0);
    await writeFile(path, bytes);
    const program = [
      'import json, openpyxl, sys',
      'book = openpyxl.load_workbook(sys.argv[1])',
      'sheets = [[s.title, [[c.value for c in r] for r in s.iter_rows()], s.freeze_panes, s.auto_filter.ref] for s in book]',
      'assert not any(c.data_type == "f" for s in book for r in s.iter_rows() for c in r)',
      'json.dump(sheets, open(sys.argv[2], "w"))',
    ].join('\n');
    const answer = join(demo.folder, 'cells.json');
    expect(runProgram(OPENPYXL.python ?? '', ['-c', program, path, answer], '.')).toMatchObject({
      code: 0,
      text: '',
    });
    const sheets = JSON.parse(await readFile(answer, 'utf8')) as [string, unknown[][], string, string][];
    const expected = readWorkbook(bytes);
    expect(sheets.map(([name]) => name)).toEqual([...expected.keys()]);
    for (const [name, rows, frozen, filtered] of sheets) {
      const width = rows[0]?.length ?? 0;
      const own = expected.get(name)?.map((row) => Array.from({ length: width }, (_, n) => row[n] ?? null));
      expect(rows, name).toEqual(own);
      expect(frozen).toBe('A2');
      expect(filtered).toMatch(new RegExp(`^A1:[A-Z]+${rows.length}$`));
    }
  });
});

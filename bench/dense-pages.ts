import { setImmediate } from 'node:timers/promises';
import { newDocument } from '../src/reports/pdf/document.ts';
import { Sheet } from '../src/reports/pdf/sheet.ts';
import { table } from '../src/reports/pdf/table.ts';

const COLUMNS = ['Resource', 'Outcome', 'Reason', 'Seen', 'Evidence'].map((head) => ({ head, share: 1 }));

/** Rows of one table. */
const ROWS = 200;

/** So many pages of tables full of short texts that never repeat, tagged cell by cell; gives the bytes of the file. */
export async function densePages(pages: number): Promise<number> {
  const doc = newDocument({ title: 'Bench', subject: 'b', author: 'b', creator: 'b', at: new Date(0) });
  const { promise, resolve } = Promise.withResolvers<number>();
  let bytes = 0;
  doc.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
  });
  doc.on('end', () => resolve(bytes));
  const sheet = new Sheet(doc, { left: 'Bench', right: 'none', foot: 'Bench' });
  sheet.newPage();
  sheet.keepPagesSoFar();
  for (let first = 0; sheet.page < pages; first += ROWS) {
    table(sheet, {
      columns: COLUMNS,
      rows: Array.from({ length: ROWS }, (_, n) => rowOf(first + n)),
      empty: '',
    });
    await setImmediate();
  }
  sheet.close();
  doc.end();
  return promise;
}

function rowOf(n: number): { cells: readonly string[] } {
  const cells = [
    `run-${n}-of-account`,
    'Passed',
    `Key ${(n * 7919) % 100_003} rotates`,
    `2026-07-${(n % 28) + 1}`,
    `sha256:${((n * 2_654_435_761) % 2 ** 32).toString(16)}`,
  ];
  return { cells };
}

// Run by itself it says how fast it was and how much memory it took at most: nothing else is in the process.
const alone = process.argv[2];
if (import.meta.main && alone !== undefined) {
  const start = performance.now();
  const bytes = await densePages(Number(alone));
  const seconds = (performance.now() - start) / 1000;
  const processor = process.cpuUsage().user / 1e6;
  const memory = process.resourceUsage().maxRSS / 1000;
  process.stdout.write(
    `${alone} dense tagged pages: ${(Number(alone) / seconds).toFixed(0)} pages/s (${(Number(alone) / processor).toFixed(0)} per second of processor), ${memory.toFixed(0)} MB at most, ${(bytes / 1e6).toFixed(0)} MB file\n`,
  );
}

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { canonicalJson } from '../src/core/canonical-json.ts';
import { digestOf } from '../src/core/digest.ts';
import type { Pack } from '../src/reports/pack.ts';
import { renderReport } from '../src/reports/pdf/report.ts';
import { syntheticPack } from '../test/support/pack.ts';
import { densePages } from './dense-pages.ts';
import { inTurn, shown } from './measure.ts';
import { plainPages } from './plain-pages.ts';

// Pages a second of the report, against the floor of the PDF library writing plain lines in a built-in font.
async function pagesOf(pack: Pack): Promise<number> {
  const packText = canonicalJson(pack);
  const volumes = await renderReport(pack, { packText, packDigest: digestOf(packText) });
  const pdf = Buffer.concat(volumes);
  return (pdf.toString('latin1').match(/\/Type \/Page\b/g) ?? []).length;
}

for (const items of [10, 200]) {
  const pack = syntheticPack({ items });
  const pages = await pagesOf(pack);
  const { floor, work } = await inTurn(
    3,
    () => plainPages(pages),
    () => pagesOf(pack),
  );
  const before = process.memoryUsage().rss;
  process.stdout.write(`${pages} pages: ${(pages / work.median).toFixed(0)} pages/s; `);
  process.stdout.write(`floor, plain lines: ${(pages / floor.median).toFixed(0)} pages/s; `);
  process.stdout.write(`ratio of time ${(work.median / floor.median).toFixed(1)} `);
  process.stdout.write(
    `(work ${shown(work)} s, floor ${shown(floor)} s), ${(before / 1e6).toFixed(0)} MB resident\n`,
  );
}

const DENSE = 500;
const { floor, work } = await inTurn(
  3,
  () => plainPages(DENSE),
  () => densePages(DENSE),
);
process.stdout.write(`${DENSE} dense tagged pages: ${(DENSE / work.median).toFixed(0)} pages/s; `);
process.stdout.write(`ratio of time to plain lines ${(work.median / floor.median).toFixed(1)} `);
process.stdout.write(`(work ${shown(work)} s, floor ${shown(floor)} s)\n`);
const alone = spawnSync(process.execPath, [join(import.meta.dirname, 'dense-pages.ts'), '2000'], {
  encoding: 'utf8',
});
process.stdout.write(alone.stdout === '' ? alone.stderr : alone.stdout);

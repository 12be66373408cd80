import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { digestOf } from '../../src/core/digest.ts';
import type { Exporter, ExportFile, ExportSource } from '../../src/exports/exporter.ts';
import type { Pack, PackCheck, PackItem } from '../../src/reports/pack.ts';
import { lineFilesIn } from '../../src/runs/line-files.ts';
import type { DemoPack } from './demo-pack.ts';

/** The pack of the sample account as exports read it. */
export async function demoSource(demo: DemoPack): Promise<ExportSource> {
  const bytes = await readFile(demo.path);
  return {
    ...sourceOf(demo.pack, demo.files),
    packDigest: digestOf(demo.files.get('pack.json') ?? ''),
    container: { name: basename(demo.path), digest: digestOf(bytes), bytes },
    bundle: { name: basename(demo.bundlePath), bytes: await readFile(demo.bundlePath) },
  };
}

/** A pack that nobody signed, with these files. */
export function sourceOf(pack: Pack, files: ReadonlyMap<string, Buffer> = new Map()): ExportSource {
  return {
    pack,
    packDigest: digestOf(JSON.stringify(pack)),
    container: { name: `${pack.id}.zip`, digest: digestOf('container'), bytes: Buffer.from('container') },
    bundle: null,
    files,
    itemsOf: (check) => itemsIn(files, check),
  };
}

function* itemsIn(files: ReadonlyMap<string, Buffer>, check: PackCheck): Iterable<PackItem> {
  yield* check.items;
  if (!check.unlisted) return;
  for (const [, bytes] of lineFilesIn(files, check.unlisted.file)) {
    for (const line of bytes.toString('utf8').split('\n'))
      if (line !== '') yield JSON.parse(line) as PackItem;
  }
}

/** All files that an exporter gives. */
export async function rendered(exporter: Exporter, source: ExportSource): Promise<readonly ExportFile[]> {
  const files: ExportFile[] = [];
  for await (const file of exporter.render(source)) files.push(file);
  return files;
}

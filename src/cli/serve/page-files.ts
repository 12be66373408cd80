import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { PageFile, PageFiles } from '../../api/page-files.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
const PACKED: ReadonlySet<string> = new Set(['.html', '.js', '.css', '.svg']);
/** Most of what the best quality gains, in a twentieth of its time. */
const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } };
const pack = promisify(brotliCompress);

/** Where `npm run web` puts the page; the same place for sources and for the built package. */
const FOLDER = fileURLToPath(new URL('../../../web/dist/', import.meta.url));

/** Reads the built page into memory; null when it was not built. Files of types that it has no use for are left out. */
export async function readPageFiles(folder: string = FOLDER): Promise<PageFiles | null> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => null);
  if (!entries) return null;
  const files = entries.filter((entry) => entry.isFile() && TYPES[extname(entry.name)] !== undefined);
  const read = files.map(async ({ parentPath, name }): Promise<[string, PageFile]> => {
    const path = join(parentPath, name);
    return [relative(folder, path).split(sep).join('/'), await fileOf(path)];
  });
  return new Map(await Promise.all(read));
}

async function fileOf(path: string): Promise<PageFile> {
  const bytes = await readFile(path);
  const extension = extname(path);
  return {
    bytes,
    brotli: PACKED.has(extension) ? await pack(bytes, options) : null,
    type: TYPES[extension] ?? 'application/octet-stream',
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}

import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const dist = join(root, 'web', 'dist');

/** Builds the page before the tests that look at it, when a source is newer than what was built. */
export default async function setup(): Promise<void> {
  const built = await stat(join(dist, 'index.html')).catch(() => null);
  const sources = await Promise.all(['web', 'src'].map((folder) => newestIn(join(root, folder))));
  if (built && built.mtimeMs > Math.max(...sources)) return;
  await build({ configFile: join(root, 'web', 'vite.config.ts'), logLevel: 'warn' });
}

async function newestIn(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.parentPath.startsWith(dist));
  const times = await Promise.all(
    files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).mtimeMs),
  );
  return Math.max(...times);
}

import { execFile } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const dist = join(root, 'web', 'dist');

/** Builds the page before the tests that look at it, when a source is newer than what was built. */
export default async function setup(): Promise<void> {
  const built = await stat(join(dist, 'index.html')).catch(() => null);
  const sources = await Promise.all(['web', 'src'].map((folder) => newestIn(join(root, folder))));
  if (built && built.mtimeMs > Math.max(...sources)) return;
  // Vitest's own NODE_ENV would put the development form of React into it.
  const env = { ...process.env, NODE_ENV: 'production' };
  await promisify(execFile)('npm', ['run', '--silent', 'web'], { cwd: root, env });
}

async function newestIn(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.parentPath.startsWith(dist));
  const times = await Promise.all(
    files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).mtimeMs),
  );
  return Math.max(...times);
}

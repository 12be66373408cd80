import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
/** The verifier reads packs by itself and is a program of its own. */
const PARTS = ['app', 'api', 'parts', 'figures', 'pages'];

/** What a file imports or exports from elsewhere, types left out. */
async function valueImports(file: string): Promise<readonly string[]> {
  const text = await readFile(file, 'utf8');
  const statements = text.matchAll(
    /^(?:import|export)\s(?!type\b)[^;]*?from\s+'([^']+)'|^import '([^']+)'/gm,
  );
  return [...statements].flatMap(([, from, bare]) => from ?? bare ?? []);
}

async function pageFiles(): Promise<readonly string[]> {
  const all = await readdir(join(ROOT, 'web'), { recursive: true });
  return all
    .filter((name) => PARTS.some((part) => name.startsWith(`${part}/`)) && /(?<!\.d)\.tsx?$/.test(name))
    .map((name) => join(ROOT, 'web', name));
}

/** Every file of `src` that comes into the browser, with the file that asks for it. */
async function broughtIn(): Promise<ReadonlyMap<string, string>> {
  const seen = new Map<string, string>();
  const waiting = [...(await pageFiles())];
  for (let file = waiting.pop(); file; file = waiting.pop()) {
    for (const name of await valueImports(file)) {
      const target = join(dirname(file), name);
      if (!name.startsWith('.') || !target.startsWith(join(ROOT, 'src/')) || seen.has(target)) continue;
      seen.set(target, relative(ROOT, file));
      waiting.push(target);
    }
  }
  return seen;
}

/** Pure as well: places the boxes of a graph. */
const LAYOUT = '@dagrejs/dagre';

test('nothing of src comes into the browser that needs Node, or a package besides the layout of graphs', async () => {
  const files = await broughtIn();
  expect([...files.keys()].map((file) => relative(ROOT, file))).toContain('src/reports/signs.ts');
  const needed: string[] = [];
  for (const file of files.keys()) {
    const foreign = (await valueImports(file)).filter((name) => !name.startsWith('.') && name !== LAYOUT);
    needed.push(...foreign.map((name) => `${relative(ROOT, file)} needs ${name}`));
  }
  expect(needed).toEqual([]);
});

test('a page takes only plans, signs, words and pure ground from src', async () => {
  const allowed =
    /^src\/(core|lineage)\/[\w-]+\.ts$|^src\/reports\/([\w-]+-plan|signs|wrap-text)\.ts$|^src\/reports\/pdf\/(words|theme)\.ts$|^src\/reports\/(svg\/typesetting|diff\/words)\.ts$|^src\/mappings\/conclusion\.ts$/;
  const files = [...(await broughtIn())].map(([file, by]) => ({ file: relative(ROOT, file), by }));
  expect(files.filter(({ file }) => !allowed.test(file))).toEqual([]);
});

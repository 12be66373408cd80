import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { main } from 'assemblyscript/asc';

const root = join(import.meta.dirname, '..');

/** The programs that `npm run wasm` builds: source in the folder `wasm` and what is built of it. */
export const PROGRAMS: readonly { readonly source: string; readonly built: string }[] = [
  { source: 'record-scanner.ts', built: join(root, 'src/trail/index/record-scanner.wasm') },
  { source: 'name-scanner.ts', built: join(root, 'src/trail/index/name-scanner.wasm') },
];

const OPTIONS = ['-O3', '--converge', '--noAssert', '--runtime', 'stub', '--use', 'abort='];
const FEATURES = ['--enable', 'simd', '--enable', 'bulk-memory'];

/** Builds a program; the same source gives the same bytes. */
export async function buildProgram(source: string): Promise<Uint8Array> {
  let built: Uint8Array | string = '';
  const { error, stderr } = await main([source, '--outFile', 'built', ...OPTIONS, ...FEATURES], {
    readFile: (name) => readOrNull(join(root, 'wasm', name)),
    writeFile: (_name, contents) => {
      built = contents;
    },
    listFiles: () => [],
  });
  if (error || typeof built === 'string') throw new Error(stderr.toString(), { cause: error });
  return built;
}

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

if (import.meta.main)
  for (const { source, built } of PROGRAMS) writeFileSync(built, await buildProgram(source));

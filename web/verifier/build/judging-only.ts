import { join } from 'node:path';
import type { Plugin } from 'vite';
import { collectors } from '../../../src/collectors/index.ts';

const source = join(import.meta.dirname, '..', '..', '..', 'src');
const platform = join(import.meta.dirname, '..', 'platform');

const REPLACED: ReadonlyMap<string, string> = new Map([
  ['node:crypto', join(platform, 'crypto.ts')],
  ['node:zlib', join(platform, 'zlib.ts')],
]);

/**
 * Lets the judging part of `src` run in a browser. Of collectors it reads what they declare and never lets them collect,
 * so that they go in as these declarations, without the clients of AWS; two modules of Node are replaced by ours.
 */
export function judgingOnly(): Plugin {
  return {
    name: 'judging-only',
    enforce: 'pre',
    resolveId: (id) => REPLACED.get(id) ?? null,
    load: (id) => (id === join(source, 'collectors', 'index.ts') ? declared() : null),
  };
}

function declared(): string {
  const lines = collectors.map(({ produces, uses, collect: _, ...rest }) => {
    const known = { produces: kindOf(produces), uses: `[${uses.map(kindOf).join(', ')}]` };
    return `  { ...${JSON.stringify(rest)}, produces: ${known.produces}, uses: ${known.uses} },`;
  });
  return [
    `import { kinds } from ${JSON.stringify(join(source, 'evidence', 'index.ts'))};`,
    'const kind = (id) => {',
    '  const found = kinds.find((one) => one.id === id);',
    '  if (!found) throw new Error("There is no kind " + id);',
    '  return found;',
    '};',
    'export const collectors = [',
    ...lines,
    '];',
  ].join('\n');
}

function kindOf({ id }: { readonly id: string }): string {
  return `kind(${JSON.stringify(id)})`;
}

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { by, byText } from '../src/core/order.ts';

/** A kind of unit with a registry: where its files lie, what declares one, and how the list is called. */
interface Registry {
  readonly folder: string;
  readonly file: string;
  readonly declaredBy: string;
  readonly list: string;
  /** Name of the union of all ids, where others rest on it. */
  readonly idType: string | null;
}

interface Unit {
  readonly id: string;
  readonly name: string;
  readonly path: string;
}

const REGISTRIES: readonly Registry[] = [
  { folder: 'src/checks', file: 'index.ts', declaredBy: 'defineCheck', list: 'checks', idType: 'CheckId' },
  {
    folder: 'src/collectors',
    file: 'index.ts',
    declaredBy: 'defineCollector',
    list: 'collectors',
    idType: null,
  },
  { folder: 'src/evidence', file: 'index.ts', declaredBy: 'defineEvidence', list: 'kinds', idType: null },
];

/** The text of every registry by path, from the units that lie under `root`. The same files give the same text. */
export function registries(root: string): ReadonlyMap<string, string> {
  return new Map(
    REGISTRIES.map((registry) => {
      const folder = join(root, registry.folder);
      return [
        `${registry.folder}/${registry.file}`,
        registryText(registry, unitsIn(folder, registry.declaredBy)),
      ];
    }),
  );
}

/** Every unit below a folder, by id: the exports that a call of `declaredBy` makes. */
function unitsIn(folder: string, declaredBy: string): Unit[] {
  const declaration = new RegExp(`export const (\\w+) = ${declaredBy}\\(\\{\\s*id: '([^']+)'`, 'g');
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted(byText)
    .flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(declaration)].map(([, name = '', id = '']) => ({
        id,
        name,
        path: `./${relative(folder, path)}`,
      })),
    )
    .toSorted(by(({ id }) => id));
}

function registryText({ list, idType }: Registry, units: readonly Unit[]): string {
  const imports = units
    // As Biome orders imports: a name before those that it begins.
    .toSorted(by(({ path }) => path.replace(/\.ts$/, '')))
    .map(({ name, path }) => `import { ${name} } from '${path}';\n`);
  const entries = units.map(({ name }) => `  ${name},\n`);
  const body = entries.length === 0 ? '[]' : `[\n${entries.join('')}]`;
  return [
    '// Written by `npm run registry`.\n',
    imports.join(''),
    imports.length > 0 ? '\n' : '',
    `export const ${list} = ${body} as const;\n`,
    idType === null ? '' : `\nexport type ${idType} = (typeof ${list})[number]['id'];\n`,
  ].join('');
}

if (import.meta.main) {
  const root = fileURLToPath(new URL('..', import.meta.url));
  for (const [path, text] of registries(root)) writeFileSync(join(root, path), text);
}

import { execFileSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

interface Cruise {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: {
    readonly violations: readonly { readonly rule: { readonly name: string }; readonly from: string }[];
  };
}

test('the layers hold, and the cruise saw every source file', { timeout: 120_000 }, () => {
  const depcruise = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const args = ['--config', '.dependency-cruiser.mjs', '--output-type', 'json', 'src', 'web'];
  const text = execFileSync(process.execPath, [depcruise, ...args], { cwd: root, maxBuffer: 1 << 28 });
  const { modules, summary }: Cruise = JSON.parse(text.toString('utf8'));
  const seen = new Set(modules.map(({ source }) => source));
  const sources = globSync(['src/**/*.ts', 'web/**/*.{ts,tsx}'], { cwd: root }).filter(
    (source) => !source.startsWith('web/dist/'),
  );
  expect(sources.length).toBeGreaterThan(100);
  expect(sources.filter((source) => !seen.has(source))).toEqual([]);
  expect(summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`)).toEqual([]);
});

import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { unitFiles } from '../../scripts/unit-templates.ts';

const root = join(import.meta.dirname, '../..');

test.each([
  { words: ['check', 'network', 'sagemaker', 'brand-new'], unit: 'src/checks/network/brand-new.ts' },
  { words: ['collector', 'sagemaker', 'brand-new'], unit: 'src/collectors/sagemaker/brand-new.ts' },
])('$words gives units that type-check where they belong', ({ words, unit }) => {
  const files = unitFiles(words) ?? new Map<string, string>();
  expect([...files.keys()]).toContain(unit);
  expect([...files.keys()].filter((name) => existsSync(join(root, name)))).toEqual([]);
  expect(typeErrors(files)).toEqual([]);
});

test.each([
  [[]],
  [['check', 'network', 'sagemaker']],
  [['collector', 'SageMaker', 'x']],
  [['check', '../x', 'a', 'b']],
])('refuses %j', (words) => {
  expect(unitFiles(words)).toBeNull();
});

/** Type-checks files that are not on disk, among those that are. */
function typeErrors(files: ReadonlyMap<string, string>): string[] {
  const config = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists, getSourceFile, directoryExists } = host;
  const made = (path: string): string | undefined => files.get(relative(root, path));
  const folders = new Set([...files.keys()].map((name) => join(root, dirname(name))));
  host.readFile = (path) => made(path) ?? readFile.call(host, path);
  host.fileExists = (path) => made(path) !== undefined || fileExists.call(host, path);
  host.directoryExists = (path) => folders.has(path) || (directoryExists?.call(host, path) ?? true);
  host.getSourceFile = (path, language, ...rest) => {
    const text = made(path);
    if (text === undefined) return getSourceFile.call(host, path, language, ...rest);
    return ts.createSourceFile(path, text, language);
  };
  const program = ts.createProgram(
    [...files.keys()].map((name) => join(root, name)),
    options,
    host,
  );
  return ts
    .getPreEmitDiagnostics(program)
    .filter(({ file }) => file && made(file.fileName) !== undefined)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

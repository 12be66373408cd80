import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { documents } from '../../scripts/documents.ts';
import type { Check } from '../../src/checks/check.ts';
import { checks } from '../../src/checks/index.ts';
import type { Collector } from '../../src/collectors/collector.ts';
import { collectors } from '../../src/collectors/index.ts';
import { kinds } from '../../src/evidence/index.ts';
import type { EvidenceKind } from '../../src/evidence/kind.ts';
import { frameworks } from '../../src/mappings/index.ts';
import { checkTestOf } from '../support/check-files.ts';

const root = join(import.meta.dirname, '../..');
const allChecks: readonly Check[] = checks;
const allCollectors: readonly Collector[] = collectors;
const allKinds: readonly EvidenceKind[] = kinds;

test('ids are unique and of the form of their kind', () => {
  for (const ids of [allChecks, allCollectors, allKinds].map((units) => units.map(({ id }) => id))) {
    expect(new Set(ids).size).toBe(ids.length);
  }
  for (const { id } of allKinds) expect(id).toMatch(/^(aws|manual)(\.[a-z0-9-]+)+@\d+$/);
  for (const { id } of [...allChecks, ...allCollectors]) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/);
});

test('every check lies in the folder of its topic, has a test, two different titles and whole sentences', () => {
  for (const check of allChecks) {
    const { id, title, failureTitle, rationale, procedure, remediation } = check;
    const tests = checkTestOf(check);
    expect(tests, id).toBeDefined();
    expect(existsSync(join(root, tests ?? '')), id).toBe(true);
    expect(title).not.toBe(failureTitle);
    for (const text of [title, failureTitle]) expect(text).toMatch(/^[A-Z].*[^.]$/);
    for (const text of [rationale, procedure, remediation]) expect(text).toMatch(/^[A-Z].*\.$/s);
  }
});

test('every kind but those that people bring has one collector, and every needed kind exists', () => {
  expect(allCollectors.map(({ produces }) => produces.id).toSorted()).toEqual(
    allKinds
      .map(({ id }) => id)
      .filter((id) => !id.startsWith('manual.'))
      .toSorted(),
  );
  for (const { needs } of allChecks) {
    for (const kind of Object.values(needs)) expect(allKinds).toContain(kind);
  }
});

test('actions that a check rests on are actions of the collectors of its kinds', () => {
  for (const { id, needs, restsOn = [] } of allChecks) {
    const kindIds = Object.values(needs).map((kind) => kind.id);
    const actions = allCollectors
      .filter(({ produces }) => kindIds.includes(produces.id))
      .flatMap((one) => one.actions);
    expect(
      restsOn.filter((action) => !(actions as readonly string[]).includes(action)),
      id,
    ).toEqual([]);
  }
});

test('what leaves a collector unaffected is an action of another one', () => {
  // The service decrypts a model card for whoever may; the collectors go without and leave a gap of this action.
  const actions = new Set<string>([...allCollectors.flatMap((one) => one.actions), 'kms:Decrypt']);
  for (const { id, unaffectedBy = [] } of allCollectors) {
    expect(
      unaffectedBy.filter((action) => !actions.has(action)),
      id,
    ).toEqual([]);
  }
});

test('every action only reads', () => {
  for (const action of allCollectors.flatMap((one) => one.actions)) {
    expect(action).toMatch(
      /^[a-z0-9-]+:(List|Describe|Get|BatchDescribe|Query|Search|Lookup|View)[A-Za-z]*(V\d)?$/,
    );
  }
});

test('there are at least 25 checks, and each speaks of a control', () => {
  expect(allChecks.length).toBeGreaterThanOrEqual(25);
  const mapped = new Set<string>(frameworks.flatMap(({ edges }) => edges.map(({ check }) => check)));
  expect(allChecks.map(({ id }) => id).filter((id) => !mapped.has(id))).toEqual([]);
});

test.each([...(await documents())])('%s is up to date (npm run docs)', (name, text) => {
  expect(existsSync(join(root, name)) && readFileSync(join(root, name), 'utf8')).toBe(text);
});

test('nothing in the project names the word that no pack may say', () => {
  const said = globSync(['src/**/*.ts', 'docs/**/*.md', 'README.md'], { cwd: root }).filter((file) =>
    /\b(is|are|fully) compliant\b/i.test(readFileSync(join(root, file), 'utf8')),
  );
  expect(said).toEqual([]);
});

test('nothing in the project reads outside the repository', () => {
  const outside = ['..', 'shared'].join('/');
  const files = globSync(
    ['src/**/*.ts', 'test/**/*.ts', 'sample/**/*.ts', 'scripts/**/*.ts', 'bench/**/*.ts'],
    { cwd: root },
  );
  expect(files.filter((file) => readFileSync(join(root, file), 'utf8').includes(`${outside}/`))).toEqual([]);
});

test('no ARN is made in one partition only', () => {
  const made = globSync('src/**/*.ts', { cwd: root }).flatMap((file) =>
    readFileSync(join(root, file), 'utf8')
      .split('\n')
      .filter((line) => /['`]arn:aws:/.test(line) && !/^\s*(\/?\*|\/\/)/.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(made).toEqual([]);
});

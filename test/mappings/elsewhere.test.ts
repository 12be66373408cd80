import { expect, test } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import { onlyElsewhere } from '../../src/mappings/elsewhere.ts';
import { frameworks } from '../../src/mappings/index.ts';
import { leftOut } from '../../src/mappings/left-out.ts';
import file from '../../src/mappings/public-mappings.json' with { type: 'json' };

test('a public mapping speaks of checks and controls that exist', () => {
  const ids: readonly string[] = checks.map(({ id }) => id);
  for (const { check, controls } of file.mappings) {
    expect(ids).toContain(check);
    for (const [framework, numbers] of Object.entries(controls)) {
      const known = frameworks.find(({ id }) => id === framework)?.controls.map(({ id }) => id);
      expect(known).toEqual(expect.arrayContaining(numbers));
    }
  }
});

test('each public edge is one of ours, which names it, or is left out with a reason', () => {
  for (const { check, source, rule, controls } of file.mappings) {
    for (const [id, numbers] of Object.entries(controls)) {
      const framework = frameworks.find((each) => each.id === id);
      for (const control of numbers) {
        const is = (one: { control: string; check: string }) =>
          one.control === control && one.check === check;
        const ours = framework?.edges.find(is);
        const theirs = framework?.onlyElsewhere.find(is);
        expect(ours?.elsewhere ?? theirs?.rules).toContain(`${source} ${rule}`);
        expect(ours === undefined).toBe(theirs !== undefined);
        if (theirs) expect(theirs.reason).toMatch(/^[A-Z].+\.$/);
      }
    }
  }
});

test('an edge that nobody else draws names nobody', () => {
  const edges = frameworks.flatMap((framework) => framework.edges);
  expect(edges.filter(({ elsewhere }) => elsewhere === undefined).length).toBeGreaterThan(100);
  expect(edges.filter(({ elsewhere }) => elsewhere?.length === 0)).toEqual([]);
});

test('a public edge without a reason is refused', () => {
  expect(leftOut('hipaa', '164.312(b)')).toBeNull();
  expect(() => onlyElsewhere('hipaa', [])).toThrow('164.312(a)(1)');
  expect(() => onlyElsewhere('iso-27001', [])).toThrow('A.8.14');
});

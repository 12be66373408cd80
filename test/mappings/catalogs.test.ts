import { expect, test } from 'vitest';
import { DEFAULT_FRAMEWORKS } from '../../src/mappings/framework-id.ts';
import { frameworks } from '../../src/mappings/index.ts';

test.each([
  { id: 'hipaa', controls: 75, direct: 16, none: 14, first: '164.308(a)(1)(i)' },
  { id: 'pci-dss', controls: 280, direct: 57, none: 87, first: '1.1.1' },
  { id: 'iso-27001', controls: 123, direct: 24, none: 35, first: '4.1' },
  { id: 'ai', controls: 168, direct: 27, none: 53, first: 'Art.9(2)(a)-(d)' },
])('$id is complete: $controls controls', ({ id, controls, direct, none, first }) => {
  const framework = frameworks.find((one) => one.id === id);
  const ofClass = (name: string) =>
    framework?.controls.filter(({ evidenceClass }) => evidenceClass === name).length;
  expect(framework?.controls).toHaveLength(controls);
  expect([ofClass('direct'), ofClass('none')]).toEqual([direct, none]);
  expect(framework?.controls[0]?.id).toBe(first);
  expect(new Set(framework?.controls.map((control) => control.id)).size).toBe(controls);
});

test('only text in the public domain is shipped: the regulation, and the framework of NIST', () => {
  for (const { id, controls } of frameworks) {
    for (const { text, family } of controls) {
      expect(text !== null).toBe(id === 'hipaa' || family.startsWith('NIST AI RMF'));
    }
  }
});

test('the catalog on AI is audited only when a configuration names it', () => {
  const others = frameworks.map(({ id }) => id).filter((id) => !DEFAULT_FRAMEWORKS.includes(id));
  expect(others).toEqual(['ai']);
});

test('every source code became words', () => {
  for (const source of frameworks.flatMap(({ controls }) => controls.flatMap(({ sources }) => sources))) {
    expect(source).toMatch(/[a-z ]/);
  }
});

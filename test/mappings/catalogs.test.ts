import { expect, test } from 'vitest';
import { frameworks } from '../../src/mappings/index.ts';

test.each([
  { id: 'hipaa', controls: 75, direct: 16, none: 14, first: '164.308(a)(1)(i)' },
  { id: 'pci-dss', controls: 280, direct: 57, none: 87, first: '1.1.1' },
  { id: 'iso-27001', controls: 123, direct: 24, none: 35, first: '4.1' },
])('$id is complete: $controls controls', ({ id, controls, direct, none, first }) => {
  const framework = frameworks.find((one) => one.id === id);
  const ofClass = (name: string) =>
    framework?.controls.filter(({ evidenceClass }) => evidenceClass === name).length;
  expect(framework?.controls).toHaveLength(controls);
  expect([ofClass('direct'), ofClass('none')]).toEqual([direct, none]);
  expect(framework?.controls[0]?.id).toBe(first);
  expect(new Set(framework?.controls.map((control) => control.id)).size).toBe(controls);
});

test('only the public-domain regulation ships its text', () => {
  for (const { id, controls } of frameworks) {
    expect(controls.every(({ text }) => (text !== null) === (id === 'hipaa'))).toBe(true);
  }
});

test('every source code became words', () => {
  for (const source of frameworks.flatMap(({ controls }) => controls.flatMap(({ sources }) => sources))) {
    expect(source).toMatch(/[a-z ]/);
  }
});

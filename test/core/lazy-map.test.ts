import { expect, test } from 'vitest';
import { lazyMap } from '../../src/core/lazy-map.ts';

test('gives the values of its keys, each made when it is asked for', () => {
  const made: string[] = [];
  const map = lazyMap(['a', 'b'], (key) => {
    made.push(key);
    return key.toUpperCase();
  });
  expect([map.size, map.has('a'), map.has('c'), [...map.keys()]]).toEqual([2, true, false, ['a', 'b']]);
  expect(made).toEqual([]);
  expect([map.get('b'), map.get('c')]).toEqual(['B', undefined]);
  expect(made).toEqual(['b']);
  expect([...map]).toEqual([
    ['a', 'A'],
    ['b', 'B'],
  ]);
  expect([...map.values()]).toEqual(['A', 'B']);
  const seen: string[] = [];
  map.forEach((value, key) => void seen.push(key + value));
  expect(seen).toEqual(['aA', 'bB']);
});

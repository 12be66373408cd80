import { expect, test } from 'vitest';
import { instructionsText } from '../../src/container/instructions.ts';

test.each([1, 3])('names the verifier of one file and what belongs to it, for %i volumes', (volumes) => {
  const words = instructionsText(volumes).replaceAll(/\s+/g, ' ');
  expect(words).toContain('"exhibit verifier --out verifier.html" writes it');
  expect(words).toContain('Get its SHA-256 by another way than the file');
  expect(words).toContain('drop PACK.zip, PACK.zip.sigstore.json and root.pem on it');
});

test('sends nobody to a server of its makers', () => {
  expect(instructionsText(2)).not.toMatch(/https?:\/\/(?!exhibit\.dev\/predicate\/)/);
});

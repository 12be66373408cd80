import { readFileSync } from 'node:fs';

const FOLDER = new URL('../../fixtures/real/sagemaker/', import.meta.url);

/** The text of a real SageMaker file, by its path under `test/fixtures/real/sagemaker`. */
export function realFile(path: string): string {
  return readFileSync(new URL(path, FOLDER), 'utf8');
}

import { readFileSync } from 'node:fs';

const FOLDER = new URL('../../fixtures/real/sagemaker/', import.meta.url);

/** The text of a real SageMaker file, by its path under `test/fixtures/real/sagemaker`. */
export function realFile(path: string): string {
  return readFileSync(new URL(path, FOLDER), 'utf8');
}

/** The text of a report that Evidently or MLflow wrote, by its name under `test/fixtures/evaluations`. */
export function evaluationFile(name: string): string {
  return readFileSync(new URL(`../../fixtures/evaluations/${name}`, import.meta.url), 'utf8');
}

import { PROD } from '../places.ts';
import { real } from '../real.ts';
import type { World } from '../world.ts';

const FOLDER = 's3://northwind-ml-monitoring/evaluations';

/** Reports that the data scientists write with Evidently and MLflow; the one on sepsis found drift and bias. */
export function modelsAreEvaluated(world: World): void {
  report(world, 'readmission/2026-08-15/drift.json', {
    file: 'evidently-clean.json',
    at: '2026-08-15T06:12:09Z',
  });
  report(world, 'readmission/2026-08-15/run.json', {
    file: 'mlflow-run-readmission.json',
    at: '2026-08-15T06:14:31Z',
  });
  // From before the period: it is not read.
  report(world, 'sepsis-alert/2026-06-15/drift.json', {
    file: 'evidently-clean.json',
    at: '2026-06-15T06:11:40Z',
  });
  report(world, 'sepsis-alert/2026-09-15/drift.json', {
    file: 'evidently-drift.json',
    at: '2026-09-15T06:12:44Z',
  });
  report(world, 'sepsis-alert/2026-09-15/run.json', {
    file: 'mlflow-run-sepsis-alert.json',
    at: '2026-09-15T06:15:02Z',
  });
}

function report(
  world: World,
  name: string,
  { file, at }: { readonly file: string; readonly at: string },
): void {
  const uri = `${FOLDER}/${name}`;
  const [, , Bucket = '', ...key] = uri.split('/');
  world.store(PROD, uri, real(file));
  world.add(`${PROD}/global/s3/metadata.json`, { Bucket, Key: key.join('/'), LastModified: at });
}

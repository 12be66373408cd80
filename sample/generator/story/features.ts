import { keyArn } from '../foundation/keys.ts';
import { erinInStudio, pipeline } from '../people.ts';
import { devUs, prodUs } from '../places.ts';
import { createFeatureGroup } from '../sagemaker/feature-groups.ts';
import type { World } from '../world.ts';

/** The pipeline keeps the features of patients in a store under the key of the data. */
export function featuresAreKept(world: World): void {
  const key = keyArn(prodUs, 'ml-data');
  createFeatureGroup(world, prodUs, {
    by: pipeline(world, prodUs, '2026-07-02T07:12:30Z'),
    at: '2026-07-02T07:15:09Z',
    name: 'readmission-features',
    role: 'ml-training',
    record: 'patient_id',
    online: key,
    offline: { uri: 's3://northwind-readmission-data/features', key },
  });
}

/** erin tries a store of her own and names no key for its online half; a second one has no online half. */
export function featuresAreTried(world: World): void {
  const offline = { uri: 's3://northwind-research-data/features', key: keyArn(devUs, 'research') };
  const common = { role: 'service-role/studio-execution', record: 'patient_id', offline };
  const erin = erinInStudio(world, devUs, '2026-08-18T09:21:33Z');
  createFeatureGroup(world, devUs, {
    by: erin,
    at: '2026-08-18T09:26:10Z',
    name: 'readmission-trial',
    online: 'aws',
    ...common,
  });
  createFeatureGroup(world, devUs, {
    by: erin,
    at: '2026-08-18T09:41:52Z',
    name: 'readmission-history',
    online: null,
    ...common,
  });
}

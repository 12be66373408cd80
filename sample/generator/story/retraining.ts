import { letters } from '../ids.ts';
import { carolAsScientist } from '../people.ts';
import { devUs } from '../places.ts';
import { layPipeline, startAndStop } from '../sagemaker/pipelines.ts';
import type { World } from '../world.ts';

const ROLE = 'research-training';
const CARELESS = 'los-forecast-retraining';

/**
 * Two pipelines of research that train and register. The one for the length of stay registers as approved unless
 * somebody says otherwise, as carol did the one time that she tried it.
 */
export function researchRetrains(world: World): void {
  layPipeline(world, devUs, {
    name: 'no-show-retraining',
    role: ROLE,
    approval: { status: 'PendingManualApproval' },
  });
  layPipeline(world, devUs, { name: CARELESS, role: ROLE, approval: { parameterDefault: 'Approved' } });
  startAndStop(world, devUs, {
    by: carolAsScientist(world, devUs, '2026-09-03T12:01:44Z'),
    at: '2026-09-03T12:06:15Z',
    name: CARELESS,
    id: letters('execution los-forecast', 12).toLowerCase(),
    parameters: [{ Name: 'ModelApprovalStatus', Value: 'PendingManualApproval' }],
  });
}

import { hex } from '../ids.ts';
import { arnOf, devEu, devUs, type Place, prodEu, prodUs } from '../places.ts';
import type { Fields, World } from '../world.ts';

interface Plan {
  readonly place: Place;
  readonly name: string;
  /** Left out: tags stay where they are. */
  readonly mutable?: true;
  readonly scan: Fields;
}

/** A scan that goes on all the time. */
const scanned = (counts: Fields): Fields => ({
  imageScanStatus: { status: 'ACTIVE', description: 'Continuous scan is selected for image.' },
  imageScanFindings: {
    imageScanCompletedAt: '2026-10-01T22:14:09Z',
    vulnerabilitySourceUpdatedAt: '2026-10-01T20:00:00Z',
    findingSeverityCounts: counts,
    enhancedFindings: [],
  },
});

/** A scan that was made when the image came, and never again. */
const scannedOnPush = (at: string, counts: Fields): Fields => ({
  imageScanStatus: { status: 'COMPLETE', description: 'The scan was completed successfully.' },
  imageScanFindings: { imageScanCompletedAt: at, findingSeverityCounts: counts, findings: [] },
});

const REPOSITORIES: readonly Plan[] = [
  { place: prodUs, name: 'readmission', scan: scanned({ MEDIUM: 4, LOW: 11 }) },
  { place: prodUs, name: 'sepsis-alert', scan: scanned({ CRITICAL: 1, HIGH: 2, MEDIUM: 7 }) },
  { place: prodUs, name: 'referrals', scan: scanned({ LOW: 5 }) },
  { place: prodEu, name: 'claims-fraud', scan: scanned({ MEDIUM: 3 }) },
  { place: prodUs, name: 'features', scan: scanned({ LOW: 1 }) },
  { place: prodEu, name: 'features', scan: scanned({ LOW: 1 }) },
  { place: devUs, name: 'features', scan: scanned({ LOW: 1 }) },
  { place: devEu, name: 'features', scan: scanned({ LOW: 1 }) },
  { place: devUs, name: 'research', mutable: true, scan: scanned({ HIGH: 1, LOW: 6 }) },
  { place: devEu, name: 'research', scan: scannedOnPush('2026-06-18T09:31:02Z', { LOW: 2 }) },
];

/** Puts the images of jobs and models into the registries of both accounts, each with its scan. */
export function layRegistries(world: World): void {
  for (const { place, name, mutable, scan } of REPOSITORIES) {
    const repositoryName = `northwind/${name}`;
    world.add(`${place.account}/${place.region}/ecr/repositories.json`, {
      registryId: place.account,
      repositoryName,
      repositoryArn: arnOf('ecr', place, `repository/${repositoryName}`),
      repositoryUri: `${place.account}.dkr.ecr.${place.region}.amazonaws.com/${repositoryName}`,
      createdAt: '2026-06-16T09:02:40Z',
      imageTagMutability: mutable ? 'MUTABLE' : 'IMMUTABLE',
      imageScanningConfiguration: { scanOnPush: true },
      encryptionConfiguration: { encryptionType: 'AES256' },
      Images: [
        {
          imageDigest: `sha256:${hex(`image ${name}`)}`,
          imageTags: ['1.0.0'],
          imagePushedAt: '2026-06-18T09:30:11Z',
          imageSizeInBytes: 1_482_113_904,
          Scan: scan,
        },
      ],
    });
  }
}

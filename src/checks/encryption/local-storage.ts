/**
 * Families of instances whose volumes are on local NVMe disks. Their hardware encrypts them with keys that nobody
 * can export, and SageMaker refuses a key of the customer there.
 *
 * @source https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ResourceConfig.html (VolumeKmsKeyId)
 * @source https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/InstanceStorage.html
 */
const FAMILIES: ReadonlySet<string> = new Set([
  ...['c5ad', 'c5d', 'c6gd', 'c6id', 'c7gd', 'c8gd', 'd3', 'd3en', 'dl1', 'f1'],
  ...['g4ad', 'g4dn', 'g5', 'g6', 'g6e', 'g6f', 'g7e', 'gr6', 'gr6f', 'i3', 'i3en', 'i4g', 'i4i'],
  ...['i7i', 'i7ie', 'i8g', 'i8ge', 'im4gn', 'is4gen'],
  ...['m5ad', 'm5d', 'm5dn', 'm6gd', 'm6id', 'm6idn', 'm7gd', 'm8gd'],
  ...['p3dn', 'p4d', 'p4de', 'p5', 'p5e', 'p5en', 'p6-b200', 'p6-b300', 'p6e-gb200'],
  ...['r5ad', 'r5d', 'r5dn', 'r6gd', 'r6id', 'r6idn', 'r7gd', 'r8gd'],
  ...['trn1', 'trn1n', 'trn2', 'x2gd', 'x2idn', 'x2iedn', 'z1d'],
]);

/**
 * True when the volumes of an instance type are local disks.
 *
 * @param instanceType with or without the `ml.` of SageMaker
 */
export function hasLocalStorage(instanceType: string): boolean {
  return FAMILIES.has(instanceType.replace(/^ml\./, '').split('.')[0] ?? '');
}

import { z } from 'zod';
import { defineEvidence } from '../kind.ts';
import { vpcAttachment } from '../parts.ts';

/** A volume that the settings of an instance group speak of. */
const clusterVolume = z.strictObject({
  /** True for the volume that the instances start from; else it is an additional one, also where nothing is said. */
  root: z.boolean().nullable(),
  sizeGb: z.int().nullable(),
  /** Key as the cluster names it (id, ARN or alias); null is a key that AWS owns. */
  keyId: z.string().nullable(),
});

/** A file system, or storage of another sort, that instances mount. */
const mountedStorage = z.strictObject({
  /** The word of the service, such as `FsxLustreConfig`. */
  type: z.string(),
  dnsName: z.string().nullable(),
});

export const instanceGroup = z.strictObject({
  name: z.string(),
  /** A group for models of AWS that customers can train and not look into. */
  restricted: z.boolean(),
  status: z.string().nullable(),
  /** More than one where the group may take what is there; null when none is stated. */
  instanceTypes: z.array(z.string()).nullable(),
  instanceCount: z.int().nullable(),
  roleArn: z.string().nullable(),
  /** Its own attachment; null when it has that of the cluster. */
  vpc: vpcAttachment.nullable(),
  /** Null when nothing is said of storage: then there is the root volume alone, under a key that AWS owns. */
  volumes: z.array(clusterVolume).nullable(),
  mounts: z.array(mountedStorage).nullable(),
  /** Scripts that run on each new instance. */
  lifecycle: z.strictObject({ uri: z.string().nullable(), script: z.string().nullable() }).nullable(),
  /** Image and version of the system that instances run, and what AWS says of that version, such as `UpToDate`. */
  imageId: z.string().nullable(),
  imageVersion: z.string().nullable(),
  imageStatus: z.string().nullable(),
});
export type InstanceGroup = z.infer<typeof instanceGroup>;

export const cluster = z.strictObject({
  clusterName: z.string(),
  /** Ends with an id that the service gives, not with the name: a name can be used again. */
  arn: z.string(),
  createdAt: z.string(),
  status: z.string().nullable(),
  /** `Eks` or `Slurm`; null when none is stated. */
  orchestrator: z.string().nullable(),
  eksClusterArn: z.string().nullable(),
  /** `Automatic` or `None`: whether faulty instances are replaced without a person. */
  nodeRecovery: z.string().nullable(),
  /** `Continuous` or null. Only then can volumes be under a key of the customer. */
  nodeProvisioning: z.string().nullable(),
  /** Role that adds and removes instances on its own. */
  roleArn: z.string().nullable(),
  vpc: vpcAttachment.nullable(),
  /** In order of name. */
  groups: z.array(instanceGroup),
});
export type Cluster = z.infer<typeof cluster>;

/** HyperPod clusters that exist at collection. @source SageMaker ListClusters, DescribeCluster */
export const sagemakerClusters = defineEvidence({
  id: 'aws.sagemaker.clusters@1',
  title: 'SageMaker HyperPod clusters',
  description:
    'Every HyperPod cluster that exists at collection, with its network and recovery, and for each instance group its storage and keys, role, scripts and the state of its image. No VPC attachment means that the answer had none: then the instances are in a VPC of the service. A file system is named and not looked into.',
  unread: { clusters: [] },
  body: z.strictObject({ clusters: z.array(cluster) }),
});

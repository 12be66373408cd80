/** An IAM action that a collector's calls need, such as `sagemaker:ListEndpoints`. */
export type Action = `${string}:${string}`;

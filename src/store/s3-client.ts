import { S3Client } from '@aws-sdk/client-s3';
import { type Access, plainClient } from '../aws/clients.ts';

/** The client of a store. Its calls are not recorded: a store is no evidence. */
export const s3Client = (access: Access): S3Client => plainClient(S3Client, access);

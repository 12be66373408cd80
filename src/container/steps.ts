/** The step that may be left open: whom to trust about times is the reader's choice. */
export const TIMESTAMP_TRUST = 'timestamp-trust';

/** What is checked about a container, whoever checks it: ids, and titles that are true when a step passes. */
export const CONTAINER_STEPS = {
  zip: { id: 'container-zip', title: 'The container is one zip in which all programs see the same files' },
  signature: { id: 'container-signature', title: 'The list of files is signed and was not changed' },
  files: { id: 'container-files', title: 'The signed list names exactly the files of the container' },
  sums: { id: 'container-sums', title: 'SHA256SUMS names exactly the files of the container' },
  manifest: { id: 'container-manifest', title: 'manifest.json names exactly the files of the container' },
  statement: { id: 'statement-signature', title: 'The statement is signed by the signer of the container' },
  subjects: { id: 'statement-subjects', title: 'The statement is about this container, byte by byte' },
} as const;

/** What is checked about the report in it. */
export const REPORT_STEPS = {
  volumes: { id: 'report-volumes', title: 'All volumes of the report are there, and each is of this pack' },
  coverage: {
    id: 'report-coverage',
    title: 'The signature of the report covers all of it and allows no change',
  },
  report: { id: 'report-signature', title: 'The report is signed by the signer of the container' },
  data: { id: 'report-data', title: 'The data inside the report is the data in the container' },
} as const;

/** What is checked about time stamps. */
export const TIMESTAMP_STEPS = {
  stamps: {
    id: 'timestamps',
    title:
      'Each signature has a time stamp, which is about that signature and fits the time that the signer claims',
  },
  trust: { id: TIMESTAMP_TRUST, title: 'The time is stated by an authority that you trust' },
} as const;

/** What is checked about the certificate of the signer. */
export const SIGNER_STEPS = {
  profile: {
    id: 'signer-certificate',
    title: 'The certificate of the signer is meant for signing documents',
  },
  trust: { id: 'signer-trust', title: 'The signer leads to a root that you gave' },
  revocation: { id: 'signer-revocation', title: 'The signer is not on the revocation list of its authority' },
} as const;

/** What holds for every pack about the words of others and the data of persons. */
export const NOTICES: readonly string[] = [
  'No text of a standard is reproduced: controls of PCI DSS and ISO/IEC 27001 stand by their numbers and labels of our own. The regulation text of HIPAA is in the public domain.',
  'Reports in AWS Artifact are named by their metadata. None of them is in this pack unless the organisation put it among its documents, with the terms that it accepted; those terms say to whom it may be shown.',
  'Values that can hold secrets, health data or card data were masked before anything was stored: environment variables, hyperparameters, credentials, captured payloads, samples and sketches of data. Documents that people brought are as they brought them.',
  'Names of persons stand here as the log of the account states them. Whoever passes the pack on passes them on.',
];

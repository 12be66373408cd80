/** Words that programs, not people, put into role session names. */
const MACHINE_WORDS: ReadonlySet<string> = new Set(
  (
    'admin agent api app assume assumed automation aws awscli batch boto botocore bot build ci cd circleci cli client ' +
    'cloud cloudformation codebuild codepipeline cron daemon deploy deployer deployment dev devops ec2 ecs eks github ' +
    'githubactions gitlab glue go infra invoke java jenkins job k8s kubernetes lambda local main monitoring my node ' +
    'notebook ops pipeline prod production python role root runner s3 sagemaker sdk server service session ses ssm ' +
    'staging stack step stepfunctions system task temp terraform test tests tmp training user web worker workflow'
  ).split(' '),
);

const EMAIL = /^[^\s@/:]+@[^\s@/:]+\.[a-z]{2,}$/i;
const USER_NAME = /^[a-z]{2,}(?:[._-][a-z]{2,}){0,2}\d{0,3}$/i;

/** True for text of the form of an e-mail address. */
function isEmail(text: string): boolean {
  return EMAIL.test(text);
}

/**
 * True when a role session name looks like the name of a person: an e-mail, or up to three words of letters of which
 * none is what programs use. It is a guess in any case: the caller of AssumeRole chooses the name.
 */
export function looksLikePerson(text: string): boolean {
  if (isEmail(text)) return true;
  return (
    USER_NAME.test(text) &&
    text
      .toLowerCase()
      .split(/[._-]|\d+/)
      .every((word) => !MACHINE_WORDS.has(word))
  );
}

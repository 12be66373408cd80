/** What nobody can see without a column of the table; the first row that fits counts. */
const UNSEEN: readonly { readonly column: RegExp; readonly unseen: string }[] = [
  {
    column: /sourceidentity$/,
    unseen:
      'The source identity of a session (rule L3 of attribution) is not observable: a person whom only it names stays unknown.',
  },
  {
    column: /onbehalfof/,
    unseen: 'The Identity Center user behind a call is not observable.',
  },
  {
    column: /sessionissuer/,
    unseen: 'The role behind a session is not observable, so that chains of roles break.',
  },
  { column: /^useridentity$/, unseen: 'Nobody who called is observable.' },
  {
    column: /sessioncontext$/,
    unseen:
      'Nothing about sessions is observable: neither their role, nor their begin, nor their source identity.',
  },
  {
    column: /sessioncontext\.attributes/,
    unseen:
      'Begin of a session and use of MFA are not observable; sessions cannot be told apart by their begin.',
  },
  {
    column: /accesskeyid$/,
    unseen:
      'The key of a call is not observable, so that it cannot be joined with the event that issued the key.',
  },
  {
    column: /webidfederationdata|identityprovider/,
    unseen: 'The identity provider of a federated caller is not observable.',
  },
  { column: /credentialid|signinsessionarn/, unseen: 'Which sign-in led to a call is not observable.' },
  { column: /ec2roledelivery/, unseen: 'That an instance handed out the credentials is not observable.' },
  {
    column: /^(requestparameters|responseelements)/,
    unseen: 'What was changed, and on what, is not observable: histories cannot be made.',
  },
  { column: /^resources/, unseen: 'The list of concerned resources is not observable.' },
  {
    column: /^(errorcode|errormessage)$/,
    unseen: 'Failed calls cannot be told from those that changed something.',
  },
  {
    column: /^(managementevent|eventcategory)$/,
    unseen: 'Data events can only be told by the other one of managementevent and eventcategory.',
  },
  {
    column: /^eventid$/,
    unseen:
      'Questions are ordered by it, so that they fail: the log is a gap, and copies of an event cannot be told.',
  },
  { column: /^addendum/, unseen: 'Corrections of earlier records are not observable.' },
  { column: /^tlsdetails/, unseen: 'The encryption of calls is not observable.' },
  { column: /^sharedeventid$/, unseen: 'Copies of an event in two accounts cannot be joined.' },
];

/** What is not observable where a table lacks these columns, in whole sentences, each with its columns. */
export function unseenWithout(
  columns: readonly string[],
): readonly { readonly columns: readonly string[]; readonly unseen: string }[] {
  const found = Map.groupBy(
    columns,
    (column) => UNSEEN.find((row) => row.column.test(column))?.unseen ?? OTHER,
  );
  return [...found].map(([unseen, its]) => ({ columns: its, unseen }));
}

const OTHER = 'What these fields say of a call is not observable.';

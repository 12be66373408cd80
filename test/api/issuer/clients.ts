/** The API, as tokens name it. */
export const AUDIENCE = 'https://exhibit.test/api';
/** Another API of the same house. */
export const OTHER_AUDIENCE = 'https://elsewhere.test/api';
/** The secret of all clients of the tests. */
export const SECRET = 'only-in-tests';

/** Claims that a client gets besides the usual ones. */
export interface Claims {
  readonly roles?: readonly string[] | string;
  readonly engagements?: readonly string[];
}

/** Clients by id, each a person or program with what its tokens say. */
export const CLIENTS: Readonly<Record<string, Claims>> = {
  auditor: { roles: ['exhibit-auditor'], engagements: ['q3'] },
  stranger: { roles: ['exhibit-auditor'], engagements: ['q4'] },
  operator: { roles: ['exhibit-operator'] },
  admin: { roles: 'something exhibit-admin' },
  nobody: { roles: ['cook'] },
};

import type { FrameworkId } from './framework-id.ts';

const PLAN = 'It speaks of the documents of a group health plan; no setting of a volume shows them.';
const TENANTS = 'It is for providers with many tenants, and a notebook of the entity itself is none.';
const JOBS =
  'It asks whether access follows from the job of a person; that a notebook gives no root shows nothing of that.';

/** Why we draw no edge to a control where public mappings do: by framework and control. */
const REASONS: Readonly<Partial<Record<FrameworkId, Readonly<Record<string, string>>>>> = {
  hipaa: {
    '164.308(a)(1)(ii)(B)': 'Encryption at rest is judged where the rule names it, at 164.312(a)(2)(iv).',
    '164.308(a)(3)(i)':
      'It is about who of the workforce may do what; the network of a notebook shows nothing of that.',
    '164.308(a)(4)(ii)(A)': 'Only people know whether there is a clearinghouse that has to be kept apart.',
    '164.308(a)(4)(ii)(C)': 'How access is given and changed does not show in the network of a notebook.',
    '164.312(e)(1)':
      'The way to the internet is judged as access, at 164.312(a)(1); traffic is judged where it is encrypted.',
    '164.312(e)(2)(ii)': 'The key of a volume protects data at rest, and this speaks of data on its way.',
    '164.314(b)(1)': PLAN,
    '164.314(b)(2)': PLAN,
    '164.314(b)(2)(i)': PLAN,
    '164.314(b)(2)(ii)': PLAN,
    '164.314(b)(2)(iii)': PLAN,
    '164.314(b)(2)(iv)': PLAN,
  },
  'pci-dss': {
    '1.2.8': 'It is about the files that configure network controls, which a notebook is not.',
    '1.3.1': 'What may come in is judged by security groups and network lists.',
    '1.3.2': 'What may go out of a subnet is judged by security groups and network lists.',
    '1.4.1': 'The border to untrusted networks is judged by subnets, groups and lists.',
    '1.4.2': 'What may come in from untrusted networks is judged by security groups and network lists.',
    '1.4.4':
      'Whether systems with card data can be reached from outside is judged by subnets, groups and lists.',
    '1.5.1': 'It is about devices of people that join both an untrusted network and that of the cards.',
    '10.3.2': 'It protects audit logs, and a notebook keeps none.',
    '3.5.1': 'What makes stored numbers unreadable is judged where the volume or bucket is.',
    '3.5.1.3':
      'It is about access to decrypted data apart from the operating system; the network of a notebook shows nothing of that.',
    '7.2.1': JOBS,
    '7.2.2': JOBS,
    '7.2.3': JOBS,
    '7.2.6': 'It is about queries to stored card data; the network of a notebook shows nothing of that.',
    '8.3.2': 'It is about secrets that people sign in with, and volumes hold none.',
    'A1.1.2': TENANTS,
    'A1.1.3': TENANTS,
    'A3.4.1': 'It is for entities that a card brand names, and about reviews of access by people.',
  },
  'iso-27001': {
    'A.8.1': 'It is about the devices of users; a notebook instance is a server.',
    'A.8.11': 'Encryption masks nothing from those who may read the data.',
    'A.8.20': 'It is judged where networks are configured.',
    'A.8.21':
      'It is about what was agreed with those who serve the network; an attachment to a VPC does not show it.',
    'A.8.22': 'Keeping networks apart is judged by isolation, security groups and network lists.',
    'A.8.24': 'Keys are judged at the resource that names them.',
  },
};

/** Why the framework's control gets no edge that others draw; null when no reason is written down. */
export function leftOut(framework: FrameworkId, control: string): string | null {
  return REASONS[framework]?.[control] ?? null;
}

import { decisionText, STANDING_WORDS } from '../../../src/reports/pdf/words.ts';
import { countText, numberText } from '../../parts/number.ts';
import { Facts, Section } from '../../parts/section.tsx';
import { Text } from '../../parts/text.tsx';
import styles from './control.module.css';
import type { ControlView } from './pack-queries.ts';

type ControlOf = ControlView['control'];

/** How far AWS data can show a control, in words. */
const CLASS_WORDS: Readonly<Record<ControlOf['evidenceClass'], string>> = {
  direct: 'AWS data can test its technical condition, for the AWS part of the scope.',
  partial: 'AWS data covers a part of it.',
  context: 'AWS data gives inventory or background only.',
  inherited: 'Met mainly by AWS.',
  none: 'Not evidenced by AWS data.',
};

const RESPONSIBLE_WORDS: Readonly<Record<ControlOf['responsibility'], string>> = {
  aws: 'Mainly AWS.',
  shared: 'AWS and the organisation, each its part.',
  customer: 'The organisation.',
};

/** What is known of a control besides its checks: whom it binds, its text, what the organisation decided and brought. */
export function ControlFacts({ view: { control, documents } }: { readonly view: ControlView }) {
  const { obligation, cadence, instances, evidenceClass, responsibility, text, decision, family, accepted } =
    control;
  const bound = obligation === 'all' ? 'All entities' : obligation.replaceAll('-', ' ');
  return (
    <Section title="About this control">
      <Facts
        of={[
          ['Family', <Text key="family">{family}</Text>],
          [
            'Obligation',
            `${bound[0]?.toUpperCase()}${bound.slice(1)}${cadence === null ? '' : `; cadence: ${cadence}; ${countText(instances ?? 0, 'document')} of the organisation dated in the period`}`,
          ],
          ['AWS evidence', CLASS_WORDS[evidenceClass]],
          ['Who has to meet it', RESPONSIBLE_WORDS[responsibility]],
          ...(text === null ? [] : ([['Text of the rule', <Text key="text">{text}</Text>]] as const)),
          [
            'Decision',
            decision === null ? 'None was given.' : <Text key="decision">{decisionText(decision)}</Text>,
          ],
          ...(accepted === 0
            ? []
            : ([
                ['Accepted', `${numberText(accepted)} of its failing items; they fail all the same.`],
              ] as const)),
          [
            'Documents',
            documents.length === 0 ? (
              'None was named for it.'
            ) : (
              <ul key="documents" role="list" className={styles.lines}>
                {documents.map(({ path, title, owner, standing }) => (
                  <li key={path}>
                    <Text>{title}</Text>{' '}
                    <span className={styles.quiet}>
                      <Text>{owner}</Text>, {STANDING_WORDS[standing]}, <Text mono>{path}</Text>
                    </span>
                  </li>
                ))}
              </ul>
            ),
          ],
        ]}
      />
    </Section>
  );
}

import { failed, reasonOf, type VerificationStep } from '../../src/container/verification.ts';
import { confirmUnpacked } from './platform/zlib.ts';

interface Step {
  readonly id: string;
  readonly title: string;
}

/** Collects steps in their order, as `Verification` does for checks that need no waiting. */
export class Steps {
  readonly steps: VerificationStep[] = [];
  readonly #tell: (title: string) => void;

  /** @param tell - hears the title of each step before it is checked */
  constructor(tell: (title: string) => void) {
    this.#tell = tell;
  }

  /**
   * Runs one check; what it unpacked has to come out the same in two programs.
   *
   * @returns the value, or null when the step did not pass
   */
  async run<Given, Value>(
    { id, title }: Step,
    given: Given | null,
    check: (given: Given) => Checked<Value> | Promise<Checked<Value>>,
  ): Promise<Value | null> {
    if (given === null) {
      this.skip({ id, title }, 'An earlier step that this one builds on did not pass.');
      return null;
    }
    this.#tell(title);
    try {
      const { detail, value } = await check(given);
      await confirmUnpacked().catch(() => {
        throw failed('Two programs unpack the same bytes differently, or one of them can not.');
      });
      this.steps.push({ id, title, outcome: 'passed', detail });
      return value;
    } catch (cause) {
      this.steps.push({ id, title, outcome: 'failed', detail: reasonOf(cause) });
      return null;
    }
  }

  /** Notes that something was not checked, and why. */
  skip({ id, title }: Step, why: string): void {
    this.steps.push({ id, title, outcome: 'not-checked', detail: why });
  }
}

interface Checked<Value> {
  readonly detail: string;
  readonly value: Value;
}

import type { Locator, Page } from 'playwright-core';

/** Somebody at a page, who does a task with a mouse or by keyboard alone. What they look for is waited for. */
export interface Hand {
  /** Opens a link, presses a button, opens a row, ticks a box. */
  press(target: Locator): Promise<void>;
  /** Replaces what stands in a field; days as `2026-07-01`. */
  write(field: Locator, text: string): Promise<void>;
  /** Chooses the option of a list whose words hold a text. */
  choose(list: Locator, words: string): Promise<void>;
}

/** Presses of Tab after which something counts as out of reach. */
const MOST = 400;

/** A hand on a mouse. */
export function mouse(): Hand {
  return {
    press: (target) => target.click(),
    write: (field, text) => field.fill(text),
    async choose(list, words) {
      await list.locator('option', { hasText: words }).first().waitFor({ state: 'attached' });
      await list.selectOption(await list.locator('option', { hasText: words }).first().getAttribute('value'));
    },
  };
}

/** A hand that has keys only: it goes where Tab and the arrows lead from where the focus is. */
export function keyboard(page: Page): Hand {
  return {
    async press(target) {
      const isBox = await reach(page, target);
      await page.keyboard.press(isBox ? 'Space' : 'Enter');
    },
    async write(field, text) {
      await reach(page, field);
      if ((await field.getAttribute('type')) !== 'date') {
        await page.keyboard.press('ControlOrMeta+a');
        await page.keyboard.type(text);
        return;
      }
      const [year, month, day] = text.split('-');
      await page.keyboard.type(`${month}${day}${year}`);
      if ((await field.inputValue()) !== text) throw new Error(`The day is ${await field.inputValue()}.`);
    },
    async choose(list, words) {
      await list.locator('option', { hasText: words }).first().waitFor({ state: 'attached' });
      await reach(page, list);
      const chosen = () => list.evaluate((one: HTMLSelectElement) => one.selectedOptions[0]?.text ?? '');
      await page.keyboard.press('Home');
      for (let step = 0; !(await chosen()).includes(words); step += 1) {
        if (step > 200) throw new Error(`No arrow key leads to "${words}".`);
        await page.keyboard.press('ArrowDown');
      }
    },
  };
}

/** Moves the focus to something. @returns whether it is a box that is ticked @throws when no key leads there */
async function reach(page: Page, target: Locator): Promise<boolean> {
  await target.waitFor();
  for (let step = 0; step < MOST; step += 1) {
    const way = await target.evaluate(nextKey);
    if (way === null)
      return target.evaluate((one) => one instanceof HTMLInputElement && one.type === 'checkbox');
    await page.keyboard.press(way);
  }
  throw new Error(`No key leads to ${target}; the focus is on ${await focusText(page)}.`);
}

/** The key that leads nearer to an element; null: it has the focus. Runs in the page. */
function nextKey(target: Element): string | null {
  const focused = document.activeElement;
  if (focused === target) return null;
  // Within a table or a drawing the arrows lead on.
  const [row, wanted] = [focused?.closest('[data-index]'), target.closest('[data-index]')];
  if (row && wanted && row.parentElement === wanted.parentElement && row !== wanted) {
    const below = Number(wanted.getAttribute('data-index')) > Number(row.getAttribute('data-index'));
    return below ? 'ArrowDown' : 'ArrowUp';
  }
  const [station, sought] = [focused?.closest('[data-station]'), target.closest('[data-station]')];
  if (station && sought && station.parentElement === sought.parentElement) {
    const [from, to] = [station.getBoundingClientRect(), sought.getBoundingClientRect()];
    const [right, down] = [to.x + to.width / 2 - from.x - from.width / 2, to.y - from.y];
    if (Math.abs(down) > 1) return down > 0 ? 'ArrowDown' : 'ArrowUp';
    return right > 0 ? 'ArrowRight' : 'ArrowLeft';
  }
  return 'Tab';
}

const focusText = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200) ?? 'nothing');

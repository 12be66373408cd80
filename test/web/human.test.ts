import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadDocuments } from '../../src/config/documents.ts';
import { expectAccessible } from './support/axe.ts';
import { describeInBrowser } from './support/browser.ts';
import { type DemoServer, demoServer } from './support/demo-server.ts';

describeInBrowser('frameworks and human evidence', (browser) => {
  let server: DemoServer;
  beforeAll(async () => {
    server = await demoServer();
  });
  afterAll(() => server?.close());

  test('finds a control by a check, opens it by keyboard, and has all of that in the address', async () => {
    const page = await server.open(browser, '/frameworks');
    await expectAccessible(page);
    await page.getByRole('link', { name: 'HIPAA Security Rule', exact: true }).click();
    await page.getByLabel('Search').fill('sagemaker-notebook-volume-key');
    await expect.poll(() => page.url()).toContain('q=');
    const table = page.getByRole('table', { name: 'Controls' });
    await table.getByRole('row').nth(1).focus();
    await page.keyboard.press('Enter');
    const details = page.getByRole('region', { name: /Encryption and decryption/ });
    await details.getByText('sagemaker-notebook-volume-key').waitFor();
    await expectAccessible(page);
    const again = await server.open(browser, page.url().slice(server.url.length));
    await again.getByRole('region', { name: /Encryption and decryption/ }).waitFor();
    expect(await again.getByLabel('Search').inputValue()).toBe('sagemaker-notebook-volume-key');
  });

  test('shows what people brought, what expires, and who answers for exceptions', async () => {
    const page = await server.open(browser, '/human');
    await page
      .getByRole('row', { name: /Procedure for the review of logs/ })
      .getByText('expired')
      .waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: /Decisions and accepted exceptions/ }).click();
    await page
      .getByRole('row', { name: /kms-key-rotation/ })
      .getByText('expired')
      .waitFor();
    await expectAccessible(page);
  });

  test('adds a document that the next run reads, beside the packs and not in the sample', async () => {
    const page = await server.open(browser, '/human');
    await page.getByRole('button', { name: 'Add a document' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add a document' });
    await expectAccessible(page);
    const buffer = Buffer.from('Reviewed.');
    await dialog.getByLabel('File', { exact: true }).setInputFiles({
      ...{ name: '../<b>review</b>.pdf', mimeType: 'application/pdf', buffer },
    });
    await dialog.getByLabel('Title').fill('<img src=x onerror=alert(1)> review');
    await dialog.getByLabel('Owner').fill('Head of platform');
    await dialog.getByLabel('Date of the document').fill('2026-06-22');
    await dialog.getByLabel('Valid until').fill('2099-06-21');
    await dialog.getByRole('button', { name: 'Add the document' }).click();
    await dialog.getByText('Name at least one control').waitFor();
    await dialog.getByLabel('Control', { exact: true }).fill('164.312(a)(1)');
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Add the document' }).click();
    await page.getByRole('heading', { level: 2, name: '<img src=x onerror=alert(1)> review' }).waitFor();
    await page.getByText('only its digest').waitFor();
    const documents = await loadDocuments(join(server.demo.folder, 'manual-evidence'));
    expect(documents).toHaveLength(4);
    expect(documents.map(({ document }) => document.path)).toContainEqual(
      expect.stringMatching(/^uploaded\/2026-06-22-img-src-x-onerror-alert-1-review-[0-9a-f]{12}\/.*\.pdf$/),
    );
    expect(await readdir(new URL('../../sample/manual-evidence', import.meta.url))).not.toContain('uploaded');
  });
});

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import puppeteer from 'puppeteer-core';
import { Officer } from './officer.mjs';
import { Program } from './program.mjs';

const executablePath = process.env.CHUMCHON_FIREFOX;
const runningMonth = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Bangkok', year: 'numeric', month: '2-digit' }).format();

let browser;
let program;

before(async () => {
  program = await Program.start();
  browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true, defaultViewport: { width: 1280, height: 800 } });
}, { timeout: 240_000 });

after(async () => {
  await browser?.close();
  await program?.stop();
});

test('a month is brought, typed and saved', async () => {
  const officer = await Officer.signIn(browser, program, 'd9004');
  await officer.syncs(runningMonth());

  await officer.goTo(1, 1);
  await officer.page.keyboard.type('๑,๒๓๔.๕๐');
  await officer.page.keyboard.press('Enter');
  await officer.page.keyboard.type('-');
  await officer.page.keyboard.press('Enter');
  await officer.page.keyboard.type('12345.67');
  await officer.page.keyboard.press('Enter');
  await officer.saves();

  await officer.page.reload({ waitUntil: 'load' });
  assert.deepEqual([await officer.amount(1, 1), await officer.amount(2, 1), await officer.amount(3, 1)], ['1,234.50', '0.00', '12,345.67']);
  await officer.leave();
});

test('a block from a spreadsheet is previewed, pasted and saved', async () => {
  const officer = await Officer.signIn(browser, program, 'd9003');
  await officer.syncs(runningMonth());

  await officer.paste(1, 1, '3,610,500\t12,000.50\n-\t๔๕๐\n5,813,110\t\n');
  await officer.page.waitForSelector('dialog[open]');
  await officer.page.locator('dialog[open] button.btn-primary').click();
  await officer.page.waitForFunction(() => !document.querySelector('dialog[open]'));
  assert.equal(await officer.amount(3, 1), '5,813,110.00');
  await officer.saves();

  await officer.page.reload({ waitUntil: 'load' });
  assert.deepEqual([await officer.amount(1, 2), await officer.amount(2, 2), await officer.amount(2, 1)], ['12,000.50', '450.00', '0.00']);
  await officer.leave();
});

test('a figure that cannot be read stays where it was typed and is not saved', async () => {
  const officer = await Officer.signIn(browser, program, 'd9002');
  await officer.syncs(runningMonth());

  await officer.goTo(1, 1);
  await officer.page.keyboard.type('12,34');
  await officer.page.keyboard.press('Enter');
  await officer.press('บันทึกข้อมูล');
  await officer.says('กรอกไม่ถูกต้อง');
  assert.equal(await officer.amount(1, 1), '12,34');
  await officer.leave();
});

for (const path of ['/', '/reports/otop-sales/overview', '/reports/otop-sales/monthly', '/reports/otop-sales/export']) {
  test(`${path} is drawn`, async () => {
    const officer = await Officer.signIn(browser, program, 'p90');
    const answer = await officer.open(path);
    assert.equal(answer.status(), 200);
    await officer.page.waitForSelector('main h1');
    assert.ok(await officer.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing scrolls sideways');
    await officer.leave();
  });
}

test('a report is read and taken home', async () => {
  const officer = await Officer.signIn(browser, program, 'p90');
  await officer.open('/reports/otop-sales/export/monthly-by-channel?fiscalYear=2567&province=90');
  await officer.page.waitForSelector('main table tbody tr');
  const kinds = await officer.page.evaluate(() => Promise.all(['xlsx', 'pdf', 'csv', 'json'].map(async form => {
    const answer = await fetch(`/reports/otop-sales/export/monthly-by-channel.${form}?fiscalYear=2567&province=90`);
    return answer.status === 200 && (await answer.arrayBuffer()).byteLength > 500 ? form : answer.status;
  })));
  assert.deepEqual(kinds, ['xlsx', 'pdf', 'csv', 'json']);
  await officer.leave();
});

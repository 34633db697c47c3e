import assert from 'node:assert/strict';

const patience = { timeout: 15_000 };

/** An officer at a window of her own. */
export class Officer {
  #context;

  static async signIn(browser, program, name) {
    const officer = new Officer();
    officer.program = program;
    officer.#context = await browser.createBrowserContext();
    officer.page = await officer.#context.newPage();
    officer.page.setDefaultTimeout(patience.timeout);
    officer.errors = [];
    officer.page.on('pageerror', error => officer.errors.push(error.message));
    officer.page.on('console', message => message.type() === 'error' && officer.errors.push(message.text()));
    await officer.open('/sign-in');
    await officer.fill('ชื่อใช้งาน', name);
    await officer.fill('รหัสผ่าน', program.password);
    await officer.press('เข้าสู่ระบบ');
    await officer.page.waitForSelector('main h1');
    await officer.page.waitForFunction(() => location.pathname === '/', patience);
    return officer;
  }

  /** The journey's end: nothing failed in the page on the way. */
  async leave() {
    await this.#context.close();
    assert.deepEqual(this.errors, []);
  }

  open(path) {
    return this.page.goto(`${this.program.address}${path}`, { waitUntil: 'load' });
  }

  async fill(label, text) {
    const field = await this.#seen(label => [...document.querySelectorAll('label')].find(each => each.textContent.includes(label))?.control, label);
    await field.type(text);
  }

  /** The first button of that name that can be seen. */
  async press(name) {
    await (await this.#seen(name => [...document.querySelectorAll('button')].find(each => each.checkVisibility() && each.textContent.trim() === name), name)).click();
  }

  #seen(find, name) {
    return this.page.waitForFunction(find, patience, name);
  }

  says(text) {
    return this.page.waitForFunction(text => document.querySelector('main').innerText.includes(text), patience, text);
  }

  /** An amount's cell by its place, 1 and 1 the first. */
  cell(row, channel) {
    return this.page.evaluateHandle((row, channel) => {
      const rows = [...document.querySelectorAll('table tbody tr')].filter(each => each.querySelector('input'));
      return rows[row - 1].querySelectorAll('input[inputmode="decimal"]')[channel - 1];
    }, row, channel);
  }

  async amount(row, channel) {
    return (await this.cell(row, channel)).evaluate(input => input.value);
  }

  async goTo(row, channel) {
    await (await this.cell(row, channel)).focus();
  }

  /** Copies a block as a spreadsheet would and pastes it into a cell, both by the keys and the browser's own clipboard. */
  async paste(row, channel, block) {
    await this.page.evaluate(block => {
      const sheet = document.createElement('textarea');
      sheet.id = 'sheet';
      sheet.value = block;
      document.body.append(sheet);
      sheet.focus();
    }, block);
    await this.#control('a');
    await this.#control('c');
    await this.page.evaluate(() => document.getElementById('sheet').remove());
    await this.goTo(row, channel);
    await this.#control('v');
  }

  async #control(key) {
    await this.page.keyboard.down('Control');
    await this.page.keyboard.press(key);
    await this.page.keyboard.up('Control');
  }

  /** Saves, and says yes where the page asks first. */
  async saves() {
    await this.press('บันทึกข้อมูล');
    await this.page.waitForFunction(() => document.querySelector('dialog[open]') ?? document.querySelector('main').innerText.includes('บันทึกข้อมูลสำเร็จ'), patience);
    const yes = await this.page.$('dialog[open] button.btn-primary');
    await yes?.click();
    await this.says('บันทึกข้อมูลสำเร็จ');
  }

  /** Brings the producers into a month in which nothing is yet. */
  async syncs(month) {
    await this.open(`/entry/otop-sales/${month}`);
    await this.press('Sync ข้อมูล');
    await this.says('ไม่ดึงยอดจำหน่าย');
    await (await this.#seen(() => [...document.querySelectorAll('main button')].find(each => each.checkVisibility() && /^ยืนยัน/.test(each.textContent.trim())))).click();
    await this.says('เพิ่มแล้ว');
  }
}

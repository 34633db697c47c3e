import { Saver } from './saver.js';

/**
 * The save button saves in place. The other buttons post the form as they do without script, once all that is typed is
 * kept on the device.
 */
export function saveInPlace(grid, keeping) {
  const saver = new Saver(grid);
  let keeper = null;
  keeping.then(made => { saver.keeper = keeper = made; });
  let passing = null;
  grid.form.addEventListener('submit', async event => {
    const button = event.submitter;
    if (event.defaultPrevented || passing === button) return;
    if (!button?.hasAttribute('formaction')) {
      event.preventDefault();
      await saver.press();
    } else if (keeper?.isBehind) {
      event.preventDefault();
      await keeper.flush();
      passing = button;
      button.click();
      passing = null;
    }
  });
}

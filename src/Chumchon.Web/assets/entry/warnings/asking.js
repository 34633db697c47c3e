const patience = 2000;

const waited = promise => Promise.race([promise, new Promise(done => setTimeout(done, patience))]);

/**
 * Holds a save back until everybody in grid.beforeSave agrees, then presses the button again for whoever posts. Sync and
 * the other buttons that go elsewhere are not asked, nor is what cannot be posted anyway.
 */
export function askBeforeSaving(grid) {
  let agreed = false;
  let asking = false;
  grid.form.addEventListener('submit', event => {
    const button = event.submitter ?? grid.form.querySelector('.save-bar .btn-primary');
    if (agreed || button.hasAttribute('formaction') || grid.unsavedCells.some(cell => cell.refusal)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (asking) return;
    asking = true;
    // In a task of its own: a form ignores what would submit it while it still tells of being submitted.
    setTimeout(async () => {
      try {
        agreed = await allAgree(grid);
        if (agreed) button.click();
      } finally {
        asking = agreed = false;
      }
    });
  }, { capture: true });
}

async function allAgree(grid) {
  // Figures typed faster than their past could come: a moment's patience, on a dead line no more.
  if (grid.watch && !grid.watch.past.isThere && navigator.onLine) await waited(grid.watch.past.load());
  for (const agrees of grid.beforeSave) {
    if (!await agrees(grid)) return false;
  }
  return true;
}

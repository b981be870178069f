// Measures the matrix: how long after its data has come it is on the screen. `cargo xtask bench matrix` prints a line an address.
// The time runs from the end of the last file of the index to the first frame that shows the heat map and as much of the
// table as the window has room for, and to the frame that has all of the table.
import { serve, setting, start } from './browser.mjs';

const PAGES = {
  'ten themes named most': '#/compare',
  'one theme singled out': '#/compare?theme=drugs-and-alcohol',
  'all themes in the table': '#/compare?columns=all',
  'committees, all themes': '#/compare?rows=committees&columns=all',
};
const RUNS = Number(process.env.RUNS ?? 5);

const server = await serve(setting('SITE'));
const browser = await start();
try {
  for (const [name, hash] of Object.entries(PAGES)) {
    const times = [];
    const wholes = [];
    let size;
    for (let run = 0; run < RUNS; run += 1) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
      const page = await context.newPage();
      await page.addInitScript(() => {
        const missing = (row) => !row.querySelector('td.cell');
        const inSight = (row) => row.getBoundingClientRect().top < innerHeight;
        const note = (name) => setTimeout(() => { window[name] ??= performance.now(); });
        const look = () => {
          const rows = [...document.querySelectorAll('table.matrix tbody tr')];
          if (document.querySelector('svg.heat-map') && rows.length > 0) {
            const later = rows.filter(missing);
            if (!later.some(inSight)) note('seen');
            if (later.length === 0) return note('drawn');
          }
          requestAnimationFrame(look);
        };
        look();
      });
      await page.goto(`${server.address}/${hash}`);
      await page.waitForFunction(() => window.drawn);
      const measured = await page.evaluate(() => {
        const files = performance.getEntriesByType('resource').filter((entry) => entry.name.includes('/data/') && entry.responseEnd < window.drawn);
        const end = Math.max(...files.map((entry) => entry.responseEnd));
        return {
          time: window.seen - end,
          whole: window.drawn - end,
          rows: document.querySelectorAll('table.matrix tbody tr').length,
          columns: document.querySelectorAll('table.matrix thead th').length - 3,
        };
      });
      times.push(measured.time);
      wholes.push(measured.whole);
      size = `${measured.rows} rows, ${measured.columns} columns`;
      await context.close();
    }
    const [seen, whole] = [times, wholes].map((list) => list.sort((a, b) => a - b).map((time) => time.toFixed(0)));
    const middle = Math.floor(RUNS / 2);
    console.log(`${name} (${size}): in sight after ${seen[middle]} ms (median), ${seen.at(-1)} ms (slowest of ${RUNS}); whole after ${whole[middle]} and ${whole.at(-1)} ms`);
  }
} finally {
  await browser.close();
  server.stop();
}

// Measures the matrix: how long after its data has come it is on the screen. `cargo xtask bench matrix` prints a line an address.
// The time runs from the end of the last file of the index to the first frame that shows the heat map and the table.
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
    let size;
    for (let run = 0; run < RUNS; run += 1) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
      const page = await context.newPage();
      await page.addInitScript(() => {
        const look = () => {
          if (document.querySelector('svg.heat-map') && document.querySelector('table.matrix td.cell')) {
            requestAnimationFrame(() => setTimeout(() => { window.drawn = performance.now(); }));
          } else requestAnimationFrame(look);
        };
        look();
      });
      await page.goto(`${server.address}/${hash}`);
      await page.waitForFunction(() => window.drawn);
      const measured = await page.evaluate(() => {
        const files = performance.getEntriesByType('resource').filter((entry) => entry.name.includes('/data/') && entry.responseEnd < window.drawn);
        return {
          time: window.drawn - Math.max(...files.map((entry) => entry.responseEnd)),
          rows: document.querySelectorAll('table.matrix tbody tr').length,
          columns: document.querySelectorAll('table.matrix thead th').length - 3,
        };
      });
      times.push(measured.time);
      size = `${measured.rows} rows, ${measured.columns} columns`;
      await context.close();
    }
    times.sort((a, b) => a - b);
    const middle = times[Math.floor(times.length / 2)];
    console.log(`${name} (${size}): median ${middle.toFixed(0)} ms, slowest ${times.at(-1).toFixed(0)} ms of ${RUNS}`);
  }
} finally {
  await browser.close();
  server.stop();
}

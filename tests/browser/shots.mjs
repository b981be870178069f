// Takes the screenshots of the documentation: `cargo xtask shots`. With SHOTS=folder they go there instead, at every
// width and in the dark too, for looking the page over.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve, setting, start } from './browser.mjs';
import { World } from './world.mjs';

const PAGES = {
  home: '#/',
  search: '#/search?q=nitrous%20oxide%20OR%20%22county%20lines%22',
  'search-nothing': '#/search?q=nitruos%20oxyde',
  'search-all': '#/search?q=',
  item: '#/item/enfield/ai45449?q=nitrous%20oxide&p=17',
  'item-decisions': '#/item/coventry/ai38336',
  themes: '#/themes',
  theme: '#/themes/drugs-and-alcohol',
  'own-theme': '#/themes/own?name=Night%20buses&means=Buses%20after%20six&w=bus&w=buses&w=%22public%20transport%22&not=%22bus%20lane%22',
  matrix: '#/compare',
  compare: '#/compare?part=coventry&part=enfield&theme=drugs-and-alcohol',
  briefing: '#/briefing/drugs-and-alcohol',
  'search-welsh': '#/search?q=nitrous%20oxide',
  statement: '#/about/accessibility',
  data: '#/data',
  syntax: '#/syntax',
  about: '#/about',
  'not-found': '#/nowhere',
};
const DOCS = ['home', 'search', 'item', 'themes', 'theme', 'own-theme', 'matrix', 'compare', 'briefing', 'search-welsh', 'statement', 'data'];
const WIDTHS = { desk: 1440, tablet: 768, phone: 360 };

const all = process.env.SHOTS;
const folder = all ?? fileURLToPath(new URL('../../docs/screenshots', import.meta.url));
mkdirSync(folder, { recursive: true });
const server = await serve(setting('SITE'));
const browser = await start();
try {
  for (const [name, hash] of Object.entries(PAGES)) {
    if (!all && !DOCS.includes(name)) continue;
    for (const [device, width] of Object.entries(WIDTHS)) {
      if (!all && device === 'tablet') continue;
      for (const scheme of all && device !== 'tablet' ? ['light', 'dark'] : ['light']) {
        const world = new World(browser, { sample: server.address });
        world.look = { ...world.look, viewport: { width, height: width > 500 ? 900 : 740 }, colorScheme: scheme };
        if (name.endsWith('-welsh')) world.look.locale = 'cy-GB';
        await world.open(hash);
        // What comes behind what a reader looks for first: counts of examples, and what narrows results.
        await world.page.waitForFunction(() => !document.querySelector('.is-waiting') && (!document.querySelector('.result') || document.querySelector('.filters')));
        const file = join(folder, `${name}-${device}${scheme === 'dark' ? '-dark' : ''}.png`);
        await world.page.screenshot({ path: file, fullPage: Boolean(all) });
        console.log(file);
        await world.end();
      }
    }
  }
} finally {
  await browser.close();
  server.stop();
}

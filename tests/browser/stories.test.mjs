// Runs every story of stories/ in a browser, each in a fresh context.
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { serve, setting, start } from './browser.mjs';
import { makeSite } from './corpora.mjs';
import { readStories } from './stories.mjs';
import { perform } from './steps.mjs';
import { World } from './world.mjs';

const only = process.env.STORY;
const servers = [];
const sites = {};
const made = new Map();
let browser;

before(async () => {
  for (const [name, folder] of Object.entries({ sample: setting('SITE'), exampleton: setting('EXAMPLE_SITE') })) {
    servers.push(await serve(folder));
    sites[name] = servers.at(-1).address;
  }
  // Sites that few stories need are made when the first of them asks.
  sites.made = (name) => {
    if (!made.has(name)) made.set(name, serve(makeSite(name)).then((server) => { servers.push(server); return server.address; }));
    return made.get(name);
  };
  browser = await start();
});

after(async () => {
  await browser?.close();
  servers.forEach((server) => server.stop());
});

for (const story of readStories(fileURLToPath(new URL('stories', import.meta.url)))) {
  if (only && !`${story.file}: ${story.title}`.includes(only)) continue;
  test(`${story.file}: ${story.title}`, { timeout: 120_000 }, async () => {
    const world = new World(browser, sites);
    let failed;
    for (const step of story.steps) {
      try {
        await perform(world, step.text);
      } catch (error) {
        failed = new Error(`${story.file}:${step.line}: ${step.text}\n${error.message}`);
        break;
      }
    }
    if (failed && process.env.SHOT_ON_FAILURE) await world.page?.screenshot({ path: process.env.SHOT_ON_FAILURE, fullPage: true });
    try {
      await world.end();
    } catch (error) {
      failed ??= error;
    }
    if (failed) throw failed;
  });
}

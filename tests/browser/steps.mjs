// What the steps of the stories mean. Every step waits for a state, never for a time.
import axe from 'axe-core';

const visible = (world, text) => world.page.getByText(text, { exact: false }).filter({ visible: true }).first();
const named = (world, role, name) => world.page.getByRole(role, { name: startsWith(name) }).filter({ visible: true }).first();

/** A name that begins so: links that open a new tab say so at their end. */
const startsWith = (name) => new RegExp(`^\\s*${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);

/** A check that is tried again until it holds. */
async function until(world, what, check) {
  const end = Date.now() + 15_000;
  for (;;) {
    const found = await check();
    if (found === true) return;
    if (Date.now() > end) throw new Error(`${what}; found: ${JSON.stringify(found)}`);
    await world.page.evaluate(() => new Promise(requestAnimationFrame));
  }
}

const SIZES = { phone: [360, 740], 'small phone': [320, 640], tablet: [768, 1024], desk: [1440, 900] };

const STEPS = [
  [/^On a (phone|small phone|tablet|desk)$/, (w, name) => { w.look.viewport = { width: SIZES[name][0], height: SIZES[name][1] }; }],
  [/^In the dark$/, (w) => { w.look.colorScheme = 'dark'; }],
  [/^With forced colours$/, (w) => { w.look.forcedColors = 'active'; }],
  [/^Without JavaScript$/, (w) => { w.look.javaScriptEnabled = false; }],
  [/^On the site of the invented councils$/, (w) => { w.base = w.sites.exampleton; }],
  [/^While (\S+) cannot be fetched$/, (w, pattern) => {
    w.allowed.push('Failed to load resource', 'net::ERR_FAILED');
    (w.before ??= []).push((page) => page.route(`**/${pattern}`, (route) => route.abort()));
  }],
  [/^While (\S+) is damaged$/, (w, pattern) => {
    (w.before ??= []).push((page) => page.route(`**/${pattern}`, (route) => route.fulfill({ body: 'not what was asked for' })));
  }],
  [/^The network is whole again$/, (w) => w.page.unrouteAll()],

  [/^Open the home page$/, (w) => w.open('')],
  [/^Open without waiting "(.+)"$/, async (w, hash) => { w.settled = async () => {}; await w.open(hash); }],
  [/^Open "(.+)"$/, (w, hash) => w.open(hash)],
  [/^Reload$/, async (w) => { await w.page.reload(); await w.settled(); }],
  [/^Go back$/, async (w) => { await w.page.goBack(); await w.settled(); }],
  [/^Go forward$/, async (w) => { await w.page.goForward(); await w.settled(); }],

  [/^Search for '(.*)'$/, async (w, query) => {
    const box = w.page.getByRole('searchbox').first();
    await box.fill(query);
    await box.press('Enter');
    await w.settled();
  }],
  [/^Type '(.*)' quickly$/, async (w, query) => {
    const box = w.page.getByRole('searchbox').first();
    await box.fill('');
    await box.pressSequentially(query);
  }],
  [/^Press the key "(.+)"$/, (w, key) => w.page.keyboard.press(key)],
  [/^Follow the first link "(.+)" in "(.+)"$/, async (w, name, region) => {
    await w.page.locator(region).getByRole('link', { name }).first().click();
    await w.settled();
  }],
  [/^Follow "(.+)"$/, async (w, name) => { await named(w, 'link', name).click(); await w.settled(); }],
  [/^Press "(.+)"$/, async (w, name) => { await named(w, 'button', name).click(); await w.settled(); }],
  [/^Unfold "(.+)"$/, (w, name) => w.page.locator('summary').filter({ hasText: name }).filter({ visible: true }).first().click()],
  [/^(Tick|Untick) "(.+)"$/, async (w, how, name) => {
    await w.page.getByRole('checkbox', { name }).first().setChecked(how === 'Tick', { force: true });
    await w.settled();
  }],
  [/^Choose "(.+)" from "(.+)"$/, async (w, option, name) => {
    await w.page.getByRole('combobox', { name }).first().selectOption({ label: option });
    await w.settled();
  }],

  [/^See "(.+)"$/, (w, text) => visible(w, text).waitFor()],
  // Playwright's text search passes over noscript.
  [/^Without a script the page says "(.+)"$/, (w, text) => until(w, 'it does not', async () => {
    const said = await w.page.locator('noscript h1').filter({ visible: true }).allInnerTexts();
    return said.includes(text) || said;
  })],
  [/^Do not see "(.+)"$/, (w, text) => until(w, `“${text}” is there`, async () => (await w.page.getByText(text).filter({ visible: true }).count()) === 0)],
  [/^The heading is "(.+)"$/, (w, text) => until(w, `the heading is not “${text}”`, async () => {
    const heading = (await w.page.locator('h1').filter({ visible: true }).first().innerText()).trim();
    return heading === text || heading;
  })],
  [/^The title is "(.+)"$/, (w, text) => until(w, `the title is not “${text}”`, async () => (await w.page.title()) === text || w.page.title())],
  [/^The address ends with "(.+)"$/, (w, text) => until(w, `the address does not end with “${text}”`, async () => w.page.url().endsWith(text) || w.page.url())],
  [/^The search box says '(.*)'$/, (w, text) => until(w, `the box does not say “${text}”`, async () => {
    const says = await w.page.getByRole('searchbox').first().inputValue();
    return says === text || says;
  })],
  [/^"(.+)" is marked$/, (w, text) => w.page.locator('mark').filter({ hasText: new RegExp(`^${text}$`, 'i') }).filter({ visible: true }).first().waitFor()],
  [/^There (?:are|is) (\d+) of "(.+)"$/, (w, count, selector) => until(w, `there are not ${count} of ${selector}`, async () => {
    const found = await w.page.locator(selector).count();
    return found === Number(count) || found;
  })],
  [/^The link "(.+)" leads to "(.+)"$/, (w, name, address) => until(w, 'it leads elsewhere', async () => {
    const found = await named(w, 'link', name).getAttribute('href');
    return found === address || found;
  })],
  [/^The focus is on "(.+)"$/, (w, selector) => until(w, `the focus is not on ${selector}`, () => w.page.evaluate((s) => document.activeElement?.matches(s) || document.activeElement?.outerHTML.slice(0, 120), selector))],
  [/^A screen reader hears "(.+)"$/, (w, text) => until(w, `the live region does not say “${text}”`, () => w.page.evaluate((t) => {
    const said = [...document.querySelectorAll('[aria-live], [role="status"], [role="alert"]')].map((e) => e.textContent.trim());
    return said.some((s) => s.includes(t)) || said;
  }, text))],
  [/^Nothing is wider than the window$/, (w) => until(w, 'the page scrolls sideways', () => w.page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    return document.documentElement.scrollWidth <= width || [...document.body.querySelectorAll('*')]
      .filter((e) => e.getBoundingClientRect().right > width + 1).slice(0, 5).map((e) => e.outerHTML.slice(0, 90));
  }))],
  [/^axe finds nothing$/, async (w) => {
    // Evaluated by the debugger, which the page's content security policy does not bind.
    await w.page.evaluate(`${axe.source}; 0`);
    const faults = await w.page.evaluate(async (tags) => {
      const { violations } = await window.axe.run(document, { runOnly: tags });
      return violations.map((v) => `${v.id}: ${v.help}\n    ${v.nodes.slice(0, 3).map((n) => n.html.slice(0, 160)).join('\n    ')}`);
    }, ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']);
    if (faults.length > 0) throw new Error(`axe found:\n  ${faults.join('\n  ')}`);
  }],
];

/** Does one step. */
export async function perform(world, text) {
  for (const [pattern, act] of STEPS) {
    const match = text.match(pattern);
    if (match) return act(world, ...match.slice(1));
  }
  throw new Error('no pattern of steps.mjs reads this step');
}

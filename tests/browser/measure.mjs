// Measures the page as a reader on a slow device has it: `cargo xtask bench page`. The site is served compressed, as
// a good host does; processor and network are slowed by the browser. Prints one JSON object and a table.
import { createSecureServer } from 'node:http2';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { setting, start } from './browser.mjs';

/** Lighthouse's "slow 4G": 150 ms there and back, 1.6 Mbit/s down, 0.75 Mbit/s up; and a processor four times slower. */
const SLOW = { latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (0.75 * 1024 * 1024) / 8 };
const SLOWER = 4;
const RUNS = Number(process.env.RUNS ?? 5);
const TYPES = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml', '.json': 'application/json',
};
const QUERIES = ['report', 'housing', 'air quality', '"members asked"', 'waste recycling', 'budget savings'];

/** A certificate for this run: browsers speak HTTP/2, which every good host does, over TLS only. */
function certificate() {
  const folder = mkdtempSync(join(tmpdir(), 'measure-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-subj', '/CN=127.0.0.1'];
  execFileSync('openssl', ['req', '-x509', ...curve, '-keyout', key, '-out', cert], { stdio: 'ignore' });
  const pair = { key: readFileSync(key), cert: readFileSync(cert) };
  rmSync(folder, { recursive: true });
  return pair;
}

/** Serves a folder: what is text or wasm as brotli, content-named files to be kept. */
function serve(folder) {
  const kept = new Map();
  const read = (path) => {
    if (!kept.has(path)) {
      const plain = readFileSync(join(folder, path));
      const type = TYPES[extname(path)];
      const small = type ? brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }) : plain;
      kept.set(path, { type: type ?? 'application/octet-stream', body: small, packed: Boolean(type) });
    }
    return kept.get(path);
  };
  read('index.html');
  const server = createSecureServer({ ...certificate(), allowHTTP1: true }, (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://x').pathname)).replace(/^\/+/, '') || 'index.html';
    try {
      const { type, body, packed } = read(path);
      const head = { 'content-type': type, 'content-length': body.length };
      head['cache-control'] = /[0-9a-f]{12}/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
      if (packed) head['content-encoding'] = 'br';
      response.writeHead(200, head).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => {
    // The large files are packed before anything is timed.
    for (const file of readFileSync(join(folder, 'index.html'), 'utf8').matchAll(/[\w-]+-[0-9a-f]{12,16}[\w]*\.(?:wasm|js|css)/g)) read(file[0]);
    resolve({ address: `https://127.0.0.1:${server.address().port}`, stop: () => server.close() });
  }));
}

/** Notes paints, shifts and long tasks from the first moment on. */
function watch() {
  window.noted = { paint: null, shift: 0, shifted: [], tasks: [] };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.name === 'first-contentful-paint') window.noted.paint = entry.startTime;
  }).observe({ type: 'paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry.hadRecentInput) continue;
      window.noted.shift += entry.value;
      for (const { node } of entry.sources) window.noted.shifted.push(`${node?.parentElement?.className ?? ''} > ${node?.nodeName} ${node?.className ?? ''}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.noted.tasks.push([entry.startTime, entry.duration]);
  }).observe({ type: 'longtask', buffered: true });
  // When everything asked for is on the screen: told by the page, as to ask it from outside would take the slowed processor a while.
  const ready = () => document.documentElement.dataset.ready === 'true' && !document.querySelector('#starting, .state-busy, [aria-busy="true"]');
  const look = () => {
    const { waits, wanted } = window.noted;
    if (window.noted.first === null && document.querySelector('.result')) setTimeout(() => { window.noted.first ??= performance.now(); });
    if (waits && decodeURIComponent(location.hash).includes(wanted) && ready()) {
      window.noted.waits = false;
      setTimeout(() => { window.noted.shown = performance.now(); });
    }
  };
  const frame = () => {
    look();
    requestAnimationFrame(frame);
  };
  Object.assign(window.noted, { ready, waits: true, wanted: '', first: null, shown: null, typed: null });
  requestAnimationFrame(frame);
  // The page says that it is ready within the frame that shows it, so it is looked at again before that is painted.
  new MutationObserver(look).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-ready'] });
  addEventListener('input', (event) => { window.noted.typed = event.timeStamp; }, true);
}

/** When what was asked last was on the screen. */
async function shown(page) {
  const at = await page.waitForFunction(() => window.noted.shown, null, { polling: 100, timeout: 60_000 });
  return at.jsonValue();
}

const ready = () => window.noted.ready();
const middle = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const rounded = (number) => Math.round(number * 10) / 10;

const PHONE = { width: 412, height: 823 };
const DESK = { width: 1440, height: 900 };
const PAGES = ['#/', '#/search', '#/search?q=housing%20report', '#/data', '#/about', '#/syntax'];

async function open(browser, slow, viewport = PHONE) {
  const context = await browser.newContext({ viewport, locale: 'en-GB', ignoreHTTPSErrors: true });
  const page = await context.newPage();
  await page.addInitScript(watch);
  const client = await context.newCDPSession(page);
  await client.send('Network.enable');
  if (slow) {
    await client.send('Network.emulateNetworkConditions', { offline: false, ...SLOW });
    await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  }
  return { context, page };
}

/** One cold start on the slow device, a first query, and typing. */
async function cold(browser, address, query) {
  const { context, page } = await open(browser, true);
  await page.goto(`${address}/#/search`, { waitUntil: 'commit' });
  const usable = await shown(page);
  const first = await page.evaluate(() => window.noted.first);
  const bytes = await page.evaluate((until) => {
    const files = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
    return files.filter((file) => file.responseEnd <= until).reduce((sum, file) => sum + file.transferSize, 0);
  }, usable);
  // By its id: to look for it by its role would take the slowed processor a while.
  const box = page.locator('#q');
  /** From the words in the box, which Enter follows at once, to the frame that shows the whole first page of results. */
  const answered = async (words) => {
    await page.evaluate((wanted) => Object.assign(window.noted, { waits: true, wanted, shown: null }), words);
    await box.fill(words);
    await box.press('Enter');
    const at = await shown(page);
    return at - await page.evaluate(() => window.noted.typed);
  };
  // At once, while what stands around the results is still being drawn; and when the page has come to rest.
  const atOnce = await answered(QUERIES[(QUERIES.indexOf(query) + 1) % QUERIES.length]);
  await page.waitForTimeout(1500);
  const atRest = await answered(query);
  // Typing with rests, as people do, so that answers come and are drawn in between.
  const paint = await page.evaluate(() => { window.noted.tasks = []; return window.noted.paint; });
  await box.fill('');
  for (const word of ['traffic', ' survey', ' and', ' county lines']) {
    await box.pressSequentially(word, { delay: 90 });
    await page.waitForTimeout(400);
  }
  await page.waitForFunction(() => decodeURIComponent(location.hash).includes('county lines'), null, { polling: 'raf' });
  await page.waitForFunction(ready, null, { polling: 'raf', timeout: 60_000 });
  const tasks = await page.evaluate(() => window.noted.tasks.map(([, length]) => length));
  await context.close();
  return { firstPaint: paint, first, usable, bytes, atOnce, query: atRest, typing: Math.max(0, ...tasks), long: tasks.length };
}

/** A reader who types as soon as there is something to type into: when the box takes it, and when it is answered. */
async function early(browser, address, query) {
  const { context, page } = await open(browser, true);
  await page.goto(`${address}/#/search`, { waitUntil: 'commit' });
  // Before that nothing is painted, so nobody could type.
  await page.locator('html[data-first="true"]').waitFor({ timeout: 60_000 });
  const box = page.locator('#q');
  await box.press(query[0]);
  const taken = await page.evaluate(() => (document.querySelector('#q').value ? performance.now() : null));
  await box.pressSequentially(query.slice(1), { delay: 60 });
  await box.press('Enter');
  await page.waitForFunction((words) => decodeURIComponent(location.hash).includes(words), query, { polling: 'raf' });
  await page.waitForFunction(() => document.querySelector('.result mark'), null, { polling: 'raf', timeout: 60_000 });
  const answered = await page.evaluate(() => performance.now());
  await context.close();
  return { taken, answered };
}

/** How far things move by themselves while a page comes in on the slow device. */
async function shift(browser, address, hash, viewport) {
  const { context, page } = await open(browser, true, viewport);
  await page.goto(`${address}/${hash}`, { waitUntil: 'commit' });
  await page.waitForFunction(ready, null, { polling: 'raf', timeout: 60_000 });
  await page.waitForTimeout(1500);
  const { shift, shifted } = await page.evaluate(() => window.noted);
  await context.close();
  return { hash, width: viewport.width, shift: Math.round(shift * 10_000) / 10_000, shifted: [...new Set(shifted)] };
}

/** Frames while 500 results scroll by, on this machine as it is. */
async function scroll(browser, address) {
  const { context, page } = await open(browser, false);
  await page.goto(`${address}/#/search?q=report&show=500`, { waitUntil: 'commit' });
  await page.waitForFunction(ready, null, { polling: 'raf', timeout: 60_000 });
  const results = await page.locator('.result').count();
  const frames = await page.evaluate(() => new Promise((resolve) => {
    const gaps = [];
    let last = null;
    const end = document.documentElement.scrollHeight - innerHeight;
    const step = (now) => {
      if (last !== null) gaps.push(now - last);
      last = now;
      if (scrollY >= end - 2 || gaps.length >= 600) return resolve(gaps);
      scrollTo(0, scrollY + Math.max(90, end / 600));
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  }));
  await context.close();
  frames.sort((a, b) => a - b);
  const late = frames.filter((gap) => gap > 25).length;
  return { results, frames: frames.length, median: frames[Math.floor(frames.length / 2)], p95: frames[Math.floor(frames.length * 0.95)], late };
}

const server = await serve(setting('SITE'));
const browser = await start();
try {
  const runs = [];
  for (let n = 0; n < RUNS; n += 1) runs.push(await cold(browser, server.address, QUERIES[n % QUERIES.length]));
  const of = (name) => rounded(middle(runs.map((run) => run[name])));
  const earlier = [];
  for (let n = 0; n < RUNS; n += 1) earlier.push(await early(browser, server.address, QUERIES[n % QUERIES.length].split(' ')[0].replace('"', '')));
  const shifts = [];
  for (const viewport of [PHONE, DESK]) for (const hash of PAGES) shifts.push(await shift(browser, server.address, hash, viewport));
  const scrolled = await scroll(browser, server.address);
  const rows = [
    ['first paint, ms', of('firstPaint'), 1000],
    ['the search box takes words, ms', rounded(middle(earlier.map((run) => run.taken))), ''],
    ['the first result is there, ms', of('first'), ''],
    ['search usable: its first results are there, ms', of('usable'), 2500],
    ['words typed at first paint are answered, ms', rounded(middle(earlier.map((run) => run.answered))), ''],
    ['bytes until then, KB', rounded(of('bytes') / 1000), ''],
    ['a new query answered, ms', of('query'), 500],
    ['the slowest of these, ms', rounded(Math.max(...runs.map((run) => run.query))), ''],
    ['one asked in the moment when the first results come, ms', of('atOnce'), ''],
    ['longest task while typing and being answered, ms', rounded(Math.max(...runs.map((run) => run.typing))), 50],
    ['tasks over 50 ms in it (most of a run)', Math.max(...runs.map((run) => run.long)), 0],
    [`layout shift, most of ${shifts.length} pages`, Math.max(...shifts.map(({ shift }) => shift)), 0],
    [`frame while scrolling ${scrolled.results} results, median ms`, rounded(scrolled.median), 16.7],
    ['the same, 95th percentile ms', rounded(scrolled.p95), 16.7],
    [`frames of ${scrolled.frames} that came late`, scrolled.late, 0],
  ];
  console.log(`${RUNS} cold starts of each kind, processor ${SLOWER} times slower, slow 4G (150 ms, 1.6 Mbit/s); medians\n`);
  for (const [name, value, aim] of rows) console.log(`${name.padEnd(62)} ${String(value).padStart(9)}   ${aim === '' ? '' : `aim ${aim}`}`);
  for (const { hash, width, shift, shifted } of shifts.filter(({ shift }) => shift > 0)) console.log(`shift ${shift} on ${hash} at ${width}: ${shifted.join('; ')}`);
  if (process.env.OUT) writeFileSync(process.env.OUT, `${JSON.stringify({ runs, earlier, shifts, scrolled }, null, 1)}\n`);
} finally {
  await browser.close();
  server.stop();
}

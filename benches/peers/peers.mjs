// Measures engines on one corpus in one headless Chromium. `scrutineer-bench peers` writes the corpus and our index
// and runs this.
//
//   node peers.mjs WORK engine,engine MINUTES      builds each engine, then asks it
//   node peers.mjs WORK --build engine             builds one; what the first form starts for each
//
// WORK has corpus.jsonl, queries.json, ours/index, ours/pkg and node_modules. "requests" is no engine: it fetches as
// many small files as a query of ours does without a stored answer, two and then ten, and does nothing with them. It tells
// what the browser takes for that by itself. "requests-1+10" fetches one and then ten, "requests-1+0" one with everything
// in it, and so on; "ranges-1+10" fetches parts of one large file.
import fs from 'fs'; import path from 'path'; import http from 'http'; import zlib from 'zlib'; import readline from 'readline';
import crypto from 'crypto'; import { spawnSync } from 'child_process'; import { createRequire } from 'module'; import { fileURLToPath } from 'url';

const [work, list, last] = process.argv.slice(2);
const root = path.resolve(work);
const require = createRequire(root + '/');
const queries = JSON.parse(fs.readFileSync(path.join(root, 'queries.json')));
const say = text => process.stderr.write(`  ${text}\n`);

/// The items of the corpus, one by one: all in one string would be longer than Node's strings can be.
async function* items() {
  const lines = readline.createInterface({ input: fs.createReadStream(path.join(root, 'corpus.jsonl')), crlfDelay: Infinity });
  for await (const line of lines) yield JSON.parse(line);
}

const page = script => `<!doctype html><title>peer</title><script type=module>${script}</script>`;

/// What makes the folder of each engine; its page has `run(query)`, which gives the number found and the first ten.
const builders = {
  // Built natively before; only the page is made here.
  async ours(dir) {
    fs.writeFileSync(path.join(dir, 'index.html'), page(`
      globalThis.fetchBytes = async p => { const r = await fetch('/index/' + p); if (!r.ok) throw r.status; return r.arrayBuffer(); };
      const { default: init, Engine } = await import('/pkg/engine.js'); const w = await init(); const e = await Engine.open();
      window.run = async q => { const r = await e.search(q); return [r.total, JSON.parse(r.items).map(i => i[0])]; };
      window.wasmHeap = () => w.memory.buffer.byteLength; window.ready = true;`));
    return +fs.readFileSync(path.join(dir, 'seconds'), 'utf8');
  },
  async pagefind(dir) {
    const pf = await import(path.join(root, 'node_modules/pagefind/lib/index.js'));
    const { index } = await pf.createIndex({});
    for await (const d of items()) await index.addCustomRecord({ url: `/i/${d.id}`, content: d.body, language: 'en', meta: { title: d.title }, filters: { council: [d.council], committee: [d.committee] }, sort: { date: d.date } });
    await index.writeFiles({ outputPath: path.join(dir, 'pagefind') }); await pf.close();
    fs.writeFileSync(path.join(dir, 'index.html'), page(`const pf = await import('/pagefind/pagefind.js'); await pf.init();
      window.run = async q => { const r = await pf.search(q); const top = await Promise.all(r.results.slice(0, 10).map(x => x.data())); return [r.results.length, top.map(d => d.url)]; }; window.ready = true;`));
  },
  async minisearch(dir) {
    const M = require('minisearch'); const MiniSearch = M.default ?? M;
    const ms = new MiniSearch({ fields: ['title', 'body'], storeFields: ['title', 'body'] }); for await (const d of items()) ms.add(d);
    fs.writeFileSync(path.join(dir, 'index.json'), JSON.stringify(ms));
    fs.copyFileSync(path.join(root, 'node_modules/minisearch/dist/es/index.js'), path.join(dir, 'minisearch.js'));
    fs.writeFileSync(path.join(dir, 'index.html'), page(`import M from '/minisearch.js'; const t = await (await fetch('/index.json')).text();
      const ms = M.loadJSON(t, { fields: ['title', 'body'], storeFields: ['title', 'body'] });
      window.run = async q => { const r = ms.search(q, { combineWith: 'AND' }); return [r.length, r.slice(0, 10).map(d => d.id)]; }; window.ready = true;`));
  },
  async flexsearch(dir) {
    const { Document } = require('flexsearch');
    const ix = new Document({ document: { id: 'id', index: ['title', 'body'], store: ['title'] }, tokenize: 'strict' }); for await (const d of items()) ix.add(d);
    const parts = {}; await ix.export((k, v) => { parts[k] = v; }); await new Promise(r => setTimeout(r, 500));
    fs.writeFileSync(path.join(dir, 'index.json'), JSON.stringify(parts));
    fs.copyFileSync(path.join(root, 'node_modules/flexsearch/dist/flexsearch.bundle.min.js'), path.join(dir, 'fs.js'));
    fs.writeFileSync(path.join(dir, 'index.html'), `<!doctype html><title>peer</title><script src=/fs.js></script><script type=module>
      const parts = await (await fetch('/index.json')).json(); const ix = new FlexSearch.Document({ document: { id: 'id', index: ['title', 'body'], store: ['title'] }, tokenize: 'strict' }); for (const k in parts) await ix.import(k, parts[k]);
      window.run = async q => { const r = ix.search(q, { limit: 10, enrich: true }); const s = new Set(); r.forEach(f => f.result.forEach(x => s.add(x.id))); return [s.size, [...s]]; }; window.ready = true;</script>`);
  },
};

/// A page that fetches files, or parts of one file, in two waves; a query has 30 KB in all, with one file first 17 KB.
const fetching = (how, first, then) => async dir => {
  const [words, texts] = first === 1 ? [3000, 14000] : [16000, 14000];
  const sizes = [...Array(first).fill((words + (then ? 0 : texts)) / first | 0), ...Array(then).fill(texts / (then || 1) | 0)];
  const whole = sizes.reduce((a, b) => a + b, 0);
  fs.mkdirSync(path.join(dir, 'f'), { recursive: true });
  if (how === 'ranges') fs.writeFileSync(path.join(dir, 'f', 'all'), crypto.randomBytes(whole * queries.length));
  else queries.forEach((_, q) => sizes.forEach((size, n) => fs.writeFileSync(path.join(dir, 'f', `${q}-${n}`), crypto.randomBytes(size))));
  fs.writeFileSync(path.join(dir, 'index.html'), page(`
    const queries = ${JSON.stringify(queries)}, sizes = ${JSON.stringify(sizes)}, whole = ${whole};
    const start = (q, n) => q * whole + sizes.slice(0, n).reduce((a, b) => a + b, 0);
    const get = (q, n) => (${how === 'ranges'}
      ? fetch('/f/all', { headers: { range: 'bytes=' + start(q, n) + '-' + (start(q, n) + sizes[n] - 1) } })
      : fetch('/f/' + q + '-' + n)).then(r => r.arrayBuffer());
    const wave = (q, from, to) => Promise.all(sizes.slice(from, to).map((_, n) => get(queries.indexOf(q), from + n)));
    const seen = new Set();
    window.run = async q => { if (!seen.has(q)) { seen.add(q); await wave(q, 0, ${first}); await wave(q, ${first}, sizes.length); } return [0, []]; }; window.ready = true;`));
};

/// What makes the folder of an engine.
function builder(engine) {
  const [, how, first, then] = /^(requests|ranges)(?:-(\d+)\+(\d+))?$/.exec(engine) ?? [];
  return how ? fetching(how, +(first ?? 2), +(then ?? 10)) : builders[engine];
}

const types = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json', '.wasm': 'application/wasm' };
const files = dir => fs.readdirSync(dir, { recursive: true, withFileTypes: true }).filter(e => e.isFile()).map(e => path.join(e.parentPath ?? e.path, e.name));

/// A server that has everything in memory, compressed where that helps, so that its disk is not measured.
function serve(dir) {
  let bytes = 0, requests = 0, app = 0;
  const content = new Map();
  const load = file => {
    const raw = fs.readFileSync(file), gz = zlib.gzipSync(raw, { level: 6 });
    const entry = gz.length < raw.length * .95 ? [gz, true] : [raw, false];
    content.set(file, entry);
    return entry;
  };
  files(dir).forEach(load);
  const server = http.createServer((q, r) => {
    const p = path.join(dir, decodeURI(new URL(q.url, 'http://x').pathname)); const entry = content.get(p.endsWith('/') ? p + 'index.html' : p);
    if (!entry) { r.writeHead(404); return r.end(); }
    const [body, packed] = entry;
    if (/\/pkg\//.test(q.url)) app += body.length;
    bytes += body.length; requests++;
    const headers = { 'content-type': types[path.extname(p)] ?? (p.endsWith('/') ? 'text/html' : 'application/octet-stream'), 'content-length': body.length, 'cache-control': 'max-age=600' };
    const range = /^bytes=(\d+)-(\d+)$/.exec(q.headers.range ?? '');
    if (range && !packed) {
      const part = body.subarray(+range[1], +range[2] + 1);
      bytes += part.length - body.length;
      r.writeHead(206, { ...headers, 'content-length': part.length, 'content-range': `bytes ${range[1]}-${range[2]}/${body.length}` });
      return r.end(part);
    }
    if (packed) headers['content-encoding'] = 'gzip';
    r.writeHead(200, headers); r.end(body);
  });
  return new Promise(ok => server.listen(0, '127.0.0.1', () => ok({ port: server.address().port, get: () => ({ bytes, requests, app }), close: () => server.close() })));
}

const at = (a, p) => a.slice().sort((x, y) => x - y)[Math.min(a.length - 1, Math.floor(a.length * p))];

/// Asks an engine whose folder is made.
async function measure(browser, engine, dir, seconds, limit) {
  const all = files(engine === 'ours' ? path.join(dir, 'index') : dir); const size = all.reduce((n, f) => n + fs.statSync(f).size, 0);
  const built = { engine, build_s: +seconds.toFixed(2), index_mb: +(size / 1e6).toFixed(2), files: all.length };
  const srv = await serve(dir);
  const open = async () => {
    const ctx = await browser.newContext(); const p = await ctx.newPage(); p.setDefaultTimeout(limit);
    let crashed; const crash = new Promise((_, no) => { crashed = no; }); p.on('crash', () => crashed(new Error('the page ran out of memory')));
    await p.goto(`http://127.0.0.1:${srv.port}/`); await Promise.race([p.waitForFunction('window.ready'), crash]);
    return [ctx, p, crash];
  };
  try {
    const firstMs = [], firstBytes = [], appBytes = [];
    for (let k = 0; k < 5; k++) {
      const b = srv.get(), t = performance.now(); const [ctx, p, crash] = await open();
      await Promise.race([p.evaluate(q => run(q), queries[k]), crash]);
      firstMs.push(performance.now() - t); const e = srv.get(); firstBytes.push(e.bytes - b.bytes - (e.app - b.app)); appBytes.push(e.app - b.app); await ctx.close();
    }
    const [ctx, p, crash] = await open(); const b1 = srv.get();
    const res = await Promise.race([crash, p.evaluate(async qs => {
      const cold = [], warm = [], out = {};
      for (const q of qs) { const t = performance.now(); out[q] = await run(q); cold.push(performance.now() - t); }
      for (let k = 0; k < 5; k++) for (const q of qs) { const t = performance.now(); await run(q); warm.push(performance.now() - t); }
      return { cold, warm, out, heap: (performance.memory?.usedJSHeapSize ?? 0) + (window.wasmHeap?.() ?? 0) };
    }, queries), new Promise((_, no) => setTimeout(() => no(new Error('the queries took too long')), limit).unref())]);
    const b2 = srv.get(); await ctx.close();
    const row = {
      ...built, app_kb: +(at(appBytes, .5) / 1e3).toFixed(0), first_kb: +(at(firstBytes, .5) / 1e3).toFixed(1), first_ms: +at(firstMs, .5).toFixed(0),
      query_kb: +((b2.bytes - b1.bytes) / 1e3 / queries.length).toFixed(1), cold_p50: +at(res.cold, .5).toFixed(2), cold_p95: +at(res.cold, .95).toFixed(2),
      warm_p50: +at(res.warm, .5).toFixed(2), warm_p95: +at(res.warm, .95).toFixed(2), heap_mb: +(res.heap / 1e6).toFixed(1),
    };
    return { row, first_ms: firstMs, first_bytes: firstBytes, requests: b2.requests - b1.requests, ...res };
  } catch (cause) {
    return { row: { ...built, failed: String(cause.message ?? cause).split('\n')[0].slice(0, 160) } };
  } finally {
    srv.close();
  }
}

if (list === '--build') {
  const dir = path.join(root, last); const start = performance.now();
  const given = await builder(last)(dir);
  fs.writeFileSync(path.join(dir, '..', last + '.seconds'), String(given ?? (performance.now() - start) / 1000));
} else {
  const limit = +last * 60_000;
  const { chromium } = require('playwright-core');
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
  for (const engine of list.split(',')) {
    say(`${engine}: building`);
    const dir = path.join(root, engine); if (engine !== 'ours') fs.rmSync(dir, { recursive: true, force: true });
    fs.mkdirSync(dir, { recursive: true });
    const start = performance.now();
    const child = spawnSync(process.execPath, ['--max-old-space-size=8192', fileURLToPath(import.meta.url), root, '--build', engine], { timeout: limit, stdio: ['ignore', 'ignore', 'pipe'], maxBuffer: 1 << 28 });
    const spent = (performance.now() - start) / 1000;
    let result;
    if (child.status === 0) {
      say(`${engine}: asking`);
      result = await measure(browser, engine, dir, +fs.readFileSync(path.join(root, engine + '.seconds'), 'utf8'), limit);
    } else {
      const words = String(child.stderr); const line = words.split('\n').find(l => /Error|FATAL/.test(l)) ?? `ended with ${child.signal ?? child.status}`;
      const why = child.error?.code === 'ETIMEDOUT' ? `not built in ${last} minutes` : /heap out of memory/.test(words) ? 'out of memory while building' : line.trim().slice(0, 160);
      result = { row: { engine, build_s: +spent.toFixed(0), failed: why } };
    }
    fs.writeFileSync(path.join(root, engine + '.json'), JSON.stringify(result, null, 1));
    say(`${engine}: ${JSON.stringify(result.row)}`);
  }
  await browser.close();
}

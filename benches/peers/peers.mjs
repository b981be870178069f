// Measures engines on one corpus in one headless Chromium. `scrutineer-bench peers` writes the corpus and our index and
// runs this.
// usage: node peers.mjs WORK engine,engine   (WORK has corpus.jsonl, queries.json, ours/index, ours/pkg, node_modules)
import fs from 'fs'; import path from 'path'; import http from 'http'; import zlib from 'zlib'; import { createRequire } from 'module';
const [work, only] = process.argv.slice(2);
const root = path.resolve(work);
const require = createRequire(root + '/');
const queries = JSON.parse(fs.readFileSync(path.join(root, 'queries.json')));
const engines = only.split(',');
const docs = engines.some(e => e !== 'ours') ? fs.readFileSync(path.join(root, 'corpus.jsonl'), 'utf8').trim().split('\n').map(JSON.parse) : [];
const files = d => fs.readdirSync(d, { recursive: true, withFileTypes: true }).filter(e => e.isFile()).map(e => path.join(e.parentPath ?? e.path, e.name));
const page = script => `<!doctype html><title>peer</title><script type=module>${script}</script>`;
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
    for (const d of docs) await index.addCustomRecord({ url: `/i/${d.id}`, content: d.body, language: 'en', meta: { title: d.title }, filters: { council: [d.council], committee: [d.committee] }, sort: { date: d.date } });
    await index.writeFiles({ outputPath: path.join(dir, 'pagefind') }); await pf.close();
    fs.writeFileSync(path.join(dir, 'index.html'), page(`const pf = await import('/pagefind/pagefind.js'); await pf.init();
      window.run = async q => { const r = await pf.search(q); const top = await Promise.all(r.results.slice(0, 10).map(x => x.data())); return [r.results.length, top.map(d => d.url)]; }; window.ready = true;`));
  },
  async minisearch(dir) {
    const M = require('minisearch'); const MiniSearch = M.default ?? M;
    const ms = new MiniSearch({ fields: ['title', 'body'], storeFields: ['title', 'body'] }); ms.addAll(docs);
    fs.writeFileSync(path.join(dir, 'index.json'), JSON.stringify(ms));
    fs.copyFileSync(path.join(root, 'node_modules/minisearch/dist/es/index.js'), path.join(dir, 'minisearch.js'));
    fs.writeFileSync(path.join(dir, 'index.html'), page(`import M from '/minisearch.js'; const t = await (await fetch('/index.json')).text();
      const ms = M.loadJSON(t, { fields: ['title', 'body'], storeFields: ['title', 'body'] });
      window.run = async q => { const r = ms.search(q, { combineWith: 'AND' }); return [r.length, r.slice(0, 10).map(d => d.id)]; }; window.ready = true;`));
  },
  async flexsearch(dir) {
    const { Document } = require('flexsearch');
    const ix = new Document({ document: { id: 'id', index: ['title', 'body'], store: ['title'] }, tokenize: 'strict' }); for (const d of docs) ix.add(d);
    const parts = {}; await ix.export((k, v) => { parts[k] = v; }); await new Promise(r => setTimeout(r, 500));
    fs.writeFileSync(path.join(dir, 'index.json'), JSON.stringify(parts));
    fs.copyFileSync(path.join(root, 'node_modules/flexsearch/dist/flexsearch.bundle.min.js'), path.join(dir, 'fs.js'));
    fs.writeFileSync(path.join(dir, 'index.html'), `<!doctype html><title>peer</title><script src=/fs.js></script><script type=module>
      const parts = await (await fetch('/index.json')).json(); const ix = new FlexSearch.Document({ document: { id: 'id', index: ['title', 'body'], store: ['title'] }, tokenize: 'strict' }); for (const k in parts) await ix.import(k, parts[k]);
      window.run = async q => { const r = ix.search(q, { limit: 10, enrich: true }); const s = new Set(); r.forEach(f => f.result.forEach(x => s.add(x.id))); return [s.size, [...s]]; }; window.ready = true;</script>`);
  },
};
const types = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json', '.wasm': 'application/wasm' };
function serve(dir) {
  let bytes = 0, requests = 0, app = 0; const cache = new Map();
  const s = http.createServer((q, r) => {
    const p = path.join(dir, decodeURI(new URL(q.url, 'http://x').pathname)); const f = p.endsWith('/') ? p + 'index.html' : p;
    if (!fs.existsSync(f) || fs.statSync(f).isDirectory()) { r.writeHead(404); return r.end(); }
    let b = cache.get(f); if (!b) { const raw = fs.readFileSync(f), gz = zlib.gzipSync(raw); b = gz.length < raw.length * .95 ? [gz, true] : [raw, false]; cache.set(f, b); }
    if (/\/pkg\//.test(q.url)) app += b[0].length; bytes += b[0].length; requests++;
    const h = { 'content-type': types[path.extname(f)] ?? 'application/octet-stream', 'content-length': b[0].length, 'cache-control': 'max-age=600' };
    if (b[1]) h['content-encoding'] = 'gzip'; r.writeHead(200, h); r.end(b[0]);
  });
  return new Promise(ok => s.listen(0, '127.0.0.1', () => ok({ port: s.address().port, get: () => ({ bytes, requests, app }), close: () => s.close() })));
}
const at = (a, p) => a.slice().sort((x, y) => x - y)[Math.min(a.length - 1, Math.floor(a.length * p))];
const { chromium } = require('playwright-core');
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
const rows = [];
for (const engine of engines) {
  const dir = path.join(root, engine); fs.mkdirSync(dir, { recursive: true });
  const start = performance.now(); const given = await builders[engine](dir); const seconds = given ?? (performance.now() - start) / 1000;
  const all = files(engine === 'ours' ? path.join(dir, 'index') : dir); const size = all.reduce((n, f) => n + fs.statSync(f).size, 0);
  const srv = await serve(dir); const open = async () => { const ctx = await browser.newContext(); const p = await ctx.newPage(); await p.goto(`http://127.0.0.1:${srv.port}/`); await p.waitForFunction('window.ready'); return [ctx, p]; };
  const firstMs = [], firstBytes = [], appBytes = [];
  for (let k = 0; k < 5; k++) { const b = srv.get(), t = performance.now(); const [ctx, p] = await open(); await p.evaluate(q => run(q), queries[k]); firstMs.push(performance.now() - t); const e = srv.get(); firstBytes.push(e.bytes - b.bytes - (e.app - b.app)); appBytes.push(e.app - b.app); await ctx.close(); }
  const [ctx, p] = await open(); const b1 = srv.get();
  const res = await p.evaluate(async qs => { const cold = [], warm = [], out = {}; for (const q of qs) { const t = performance.now(); out[q] = await run(q); cold.push(performance.now() - t); } for (let k = 0; k < 5; k++) for (const q of qs) { const t = performance.now(); await run(q); warm.push(performance.now() - t); } return { cold, warm, out, heap: (performance.memory?.usedJSHeapSize ?? 0) + (window.wasmHeap?.() ?? 0) }; }, queries);
  const b2 = srv.get(); await ctx.close(); srv.close();
  const row = { engine, build_s: +seconds.toFixed(2), index_mb: +(size / 1e6).toFixed(2), files: all.length, app_kb: +(at(appBytes, .5) / 1e3).toFixed(0), first_kb: +(at(firstBytes, .5) / 1e3).toFixed(1), first_ms: +at(firstMs, .5).toFixed(0), query_kb: +((b2.bytes - b1.bytes) / 1e3 / queries.length).toFixed(1), cold_p50: +at(res.cold, .5).toFixed(2), cold_p95: +at(res.cold, .95).toFixed(2), warm_p50: +at(res.warm, .5).toFixed(2), warm_p95: +at(res.warm, .95).toFixed(2), heap_mb: +(res.heap / 1e6).toFixed(1) };
  rows.push(row); fs.writeFileSync(path.join(root, engine + '.json'), JSON.stringify({ row, ...res }, null, 1)); console.log(JSON.stringify(row));
}
await browser.close(); console.table(rows);

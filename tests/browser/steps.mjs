// What the steps of the stories mean. Every step waits for a state, never for a time.
import axe from 'axe-core';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { validateXML } from 'xmllint-wasm';

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

/** The number that an element shows. */
async function figure(world, selector) {
  const text = await world.page.locator(selector).filter({ visible: true }).first().innerText();
  return Number(text.replace(/[^0-9]/g, ''));
}

/** What a button makes the browser save: its name and its words. */
async function download(world, button) {
  const saved = world.page.waitForEvent('download');
  await named(world, 'button', button).click();
  const file = await saved;
  const bytes = readFileSync(await file.path());
  world.file = { name: file.suggestedFilename(), bytes, text: bytes.toString('utf8') };
}

const SIZES = { phone: [360, 740], 'small phone': [320, 640], tablet: [768, 1024], desk: [1440, 900] };

const STEPS = [
  [/^On a (phone|small phone|tablet|desk)$/, (w, name) => { w.look.viewport = { width: SIZES[name][0], height: SIZES[name][1] }; }],
  [/^In the dark$/, (w) => { w.look.colorScheme = 'dark'; }],
  [/^With forced colours$/, (w) => { w.look.forcedColors = 'active'; }],
  [/^Without JavaScript$/, (w) => { w.look.javaScriptEnabled = false; }],
  [/^On the site of the invented councils$/, (w) => { w.base = w.sites.exampleton; }],
  [/^On the site of (an empty corpus|one council|400 councils|very long words)$/, async (w, name) => { w.base = await w.sites.made(name); }],
  [/^Without WebAssembly$/, (w) => (w.before ??= []).push((page) => page.addInitScript(() => { delete globalThis.WebAssembly; }))],
  [/^In a browser that keeps nothing$/, (w) => (w.before ??= []).push((page) => page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } });
  }))],
  [/^In a browser that draws late$/, (w) => (w.before ??= []).push((page) => page.addInitScript(() => {
    // Frames come after a while, or as soon as the reader has gone somewhere else: what waits for one is late then.
    const { requestAnimationFrame } = globalThis;
    globalThis.requestAnimationFrame = (draw) => {
      const come = () => { clearTimeout(waits); removeEventListener('popstate', soon); requestAnimationFrame(draw); };
      const soon = () => setTimeout(come);
      const waits = setTimeout(come, 300);
      addEventListener('popstate', soon);
    };
  }))],
  [/^In a browser that lets pages copy$/, (w) => { w.look.permissions = ['clipboard-read', 'clipboard-write']; }],
  [/^In a browser that lets no page copy$/, (w) => (w.before ??= []).push((page) => page.addInitScript(() => {
    Clipboard.prototype.writeText = () => Promise.reject(new DOMException('denied', 'NotAllowedError'));
  }))],
  [/^In a browser that asks for (.+)$/, (w, locale) => { w.look.locale = locale; }],
  [/^At 400% zoom$/, (w) => { w.look.viewport = { width: 320, height: 256 }; }],
  [/^With text spaced out$/, (w) => w.page.evaluate(() => {
    // The values of success criterion 1.4.12; a constructed sheet, since the page's policy allows no other.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }');
    document.adoptedStyleSheets = [sheet];
  })],
  [/^While (\S+) cannot be fetched$/, (w, pattern) => {
    w.allowed.push('Failed to load resource', 'net::ERR_FAILED', 'Failed to fetch');
    (w.before ??= []).push((page) => page.route(`**/${pattern}`, (route) => route.abort()));
  }],
  [/^While (\S+) cannot be fetched from now on$/, async (w, pattern) => {
    w.allowed.push('Failed to load resource', 'net::ERR_FAILED', 'Failed to fetch');
    await w.page.route(`**/${pattern}`, (route) => route.abort());
  }],
  [/^While (\S+) is damaged$/, (w, pattern) => {
    (w.before ??= []).push((page) => page.route(`**/${pattern}`, (route) => route.fulfill({ body: 'not what was asked for' })));
  }],
  [/^While (\S+) takes its time$/, (w, pattern) => (w.before ??= []).push((page) => {
    const come = new Promise((resolve) => { w.come = resolve; });
    return page.route(`**/${pattern}`, async (route) => { await come; await route.continue(); });
  })],
  [/^While (\S+) takes its time from now on$/, (w, pattern) => {
    const come = new Promise((resolve) => { w.come = resolve; });
    return w.page.route(`**/${pattern}`, async (route) => { await come; await route.continue(); });
  }],
  [/^The file comes$/, (w) => w.come()],
  [/^The first screen is there$/, (w) => w.page.locator('#starting').waitFor()],
  [/^Write '(.*)' into the first screen$/, async (w, text) => {
    await w.page.locator('html[data-first="true"]').waitFor();
    await w.page.locator('#starting #q').pressSequentially(text);
  }],
  [/^The network is whole again$/, (w) => w.page.unrouteAll()],

  [/^Open the home page$/, (w) => w.open('')],
  [/^Open without waiting "(.+)"$/, async (w, hash) => { w.settled = async () => {}; await w.open(hash); }],
  [/^Go to the address "(.+)"$/, async (w, hash) => { await w.page.evaluate((h) => { location.hash = h; }, hash); await w.settled(); }],
  [/^Open "(.+)"$/, (w, hash) => w.open(hash)],
  [/^Reload without waiting$/, async (w) => { await w.page.reload(); await w.page.locator('.masthead .brand[href="#/"]').waitFor(); }],
  [/^Reload$/, async (w) => { await w.page.reload(); await w.settled(); }],
  [/^Go back$/, async (w) => { await w.page.goBack(); await w.settled(); }],
  [/^Go back as soon as there is "(.+)"$/, async (w, selector) => {
    await w.page.evaluate((selector) => new Promise((gone) => {
      const back = (seen) => {
        if (!document.querySelector(selector)) return;
        seen.disconnect();
        addEventListener('popstate', gone, { once: true });
        history.back();
      };
      const watching = new MutationObserver((_, seen) => back(seen));
      watching.observe(document, { childList: true, subtree: true });
      back(watching);
    }), selector);
    await w.settled();
  }],
  [/^The page is settled$/, (w) => w.settled()],
  [/^Click beside everything$/, (w) => w.page.mouse.click(2, 2)],
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
  [/^Put the focus on "(.+)"$/, (w, selector) => w.page.locator(selector).first().focus()],
  [/^Point at the first "(.+)"$/, (w, selector) => w.page.locator(selector).first().hover()],
  [/^On paper$/, (w) => {
    const print = (page) => page.emulateMedia({ media: 'print' });
    return w.page ? print(w.page) : void (w.before ??= []).push(print);
  }],
  [/^Nothing of the interface is left in English$/, (w) => until(w, 'some is', () => w.page.evaluate(() => {
    // Names stay as they are published, so words are looked for that stand in sentences and labels, not in names.
    const english = /\b(is|are|was|were|this|that|from|your|not|stated|found|opens|shown|passage|passages|items|page|read|with|download|address)\b/i;
    const published = '[lang]:not(html, [lang="cy"]), .query, code, input, textarea, .record, option, [href^="http"], .address, .printed-from';
    const left = [];
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (nodes.nextNode()) {
      const { data, parentElement: parent } = nodes.currentNode;
      if (english.test(data) && !parent.closest(`${published}, script, noscript`)) left.push(data.trim());
    }
    for (const e of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
      const label = ['aria-label', 'title', 'placeholder'].map((name) => e.getAttribute(name) ?? '').join(' ');
      if (english.test(label) && !e.closest(published)) left.push(label.trim());
    }
    return left.length === 0 || left.slice(0, 8);
  }))],
  [/^Press the key "(.+)"$/, (w, key) => w.page.keyboard.press(key)],
  [/^Follow the first link "(.+)" in "(.+)"$/, async (w, name, region) => {
    await w.page.locator(region).getByRole('link', { name }).first().click();
    await w.settled();
  }],
  [/^Follow "(.+)"$/, async (w, name) => { await named(w, 'link', name).click(); await w.settled(); }],
  [/^Press the first "(.+)"$/, async (w, selector) => {
    await w.page.locator(selector).filter({ visible: true }).first().click();
    await w.settled();
  }],
  // Before the step that names a button alone, which would read it too.
  [/^Press "(.+)" in "(.+)"$/, async (w, name, region) => {
    await w.page.locator(region).getByRole('button', { name: startsWith(name) }).first().click();
    await w.settled();
  }],
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
  [/^Write '(.*)' into "(.+)"$/, async (w, text, label) => {
    const field = w.page.getByLabel(label, { exact: true }).filter({ visible: true }).last();
    await field.fill(text);
    await w.settled();
  }],
  [/^Save by "(.+)"$/, download],
  [/^The file is a drawing titled "(.*)"$/, async (w, title) => {
    const fault = await w.page.evaluate(([text, wanted]) => {
      const drawing = new DOMParser().parseFromString(text, 'image/svg+xml');
      if (drawing.querySelector('parsererror')) return 'it is not well formed';
      const named = drawing.querySelector('svg > title')?.textContent ?? '';
      if (!named.startsWith(wanted)) return `it is titled ${named}`;
      // It must look the same wherever it is opened: on paper, and without anything from elsewhere.
      if (/var\(|url\(|class=|style=|href=|@import/.test(text)) return 'it refers to something outside of it';
      const ground = drawing.querySelector('svg > rect').getAttribute('fill');
      if (ground !== 'rgb(255, 255, 255)') return `it stands on ${ground}`;
      return drawing.querySelectorAll('path, rect').length > 0 && drawing.querySelectorAll('text').length > 3 ? '' : 'it is empty';
    }, [w.file.text, title]);
    if (fault) throw new Error(`${fault}: ${w.file.text.slice(0, 300)}`);
  }],
  [/^The file is a picture of at least (\d+) dots$/, (w, width) => {
    const { bytes } = w.file;
    const wide = bytes.subarray(1, 4).toString() === 'PNG' ? bytes.readUInt32BE(16) : 0;
    if (wide < Number(width) || bytes.length < 4000) throw new Error(`it is ${wide} dots wide and ${bytes.length} bytes`);
  }],
  [/^The file is called "(.+)"$/, (w, name) => { if (w.file.name !== name) throw new Error(`it is called ${w.file.name}`); }],
  [/^The file says '(.+)'$/, (w, text) => { if (!w.file.text.includes(text)) throw new Error(`it says ${w.file.text}`); }],
  [/^The file is a table of (\d+) columns$/, (w, columns) => {
    const { bytes, text } = w.file;
    if (bytes.subarray(0, 3).toString('hex') !== 'efbbbf') throw new Error('Excel would not read its accents');
    const rows = text.slice(1).split('\r\n');
    if (rows.pop() !== '' || rows.length < 2) throw new Error(`its rows do not end as they should: ${text.slice(0, 200)}`);
    // A cell, quoted or plain, then a comma or the end.
    const cells = rows.map((row) => row.match(/("(?:[^"]|"")*"|[^",]*)(,|$)/g).slice(0, row.endsWith(',') ? undefined : -1));
    const odd = cells.findIndex((row) => row.length !== Number(columns) || row.some((cell) => /^"?[=@]/.test(cell)));
    if (odd >= 0) throw new Error(`this row is odd: ${rows[odd]}`);
  }],
  [/^The file is a valid REFI-QDA codebook$/, async (w) => {
    const schema = readFileSync(fileURLToPath(new URL('../qdc/codebook.xsd', import.meta.url)), 'utf8');
    const { valid, errors } = await validateXML({ xml: { fileName: w.file.name, contents: w.file.text }, schema: { fileName: 'codebook.xsd', contents: schema } });
    if (!valid) throw new Error(errors.map((error) => error.message).join('\n'));
  }],
  [/^Take the file in$/, (w) => w.page.locator('input[type=file]').setInputFiles({ name: w.file.name, mimeType: '', buffer: Buffer.from(w.file.text) })],
  [/^Take in a file that says '(.+)'$/, (w, text) => w.page.locator('input[type=file]').setInputFiles({ name: 'other.json', mimeType: '', buffer: Buffer.from(text) })],
  [/^The clipboard (says|ends with) '(.+)'$/, (w, how, text) => until(w, `it does not ${how} ${text}`, async () => {
    const copied = await w.page.evaluate(() => navigator.clipboard.readText());
    return (how === 'says' ? copied.includes(text) : copied.endsWith(text)) || copied;
  })],
  [/^All of "(.+)" is selected, and says '(.+)'$/, (w, selector, text) => until(w, 'it is not', () => w.page.locator(selector).evaluate((field, words) => {
    const chosen = field.value.slice(field.selectionStart, field.selectionEnd);
    return (document.activeElement === field && chosen === field.value && chosen.includes(words)) || [field.value, chosen];
  }, text))],
  [/^Open the address in "(.+)" on another device$/, async (w, selector) => {
    const address = await w.page.locator(selector).inputValue();
    await w.context.close();
    w.page = null;
    await w.open(address.slice(address.indexOf('#')));
  }],
  [/^With a device that keeps nothing$/, (w) => {
    (w.before ??= []).push((page) => page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } });
    }));
  }],
  [/^While the minutes have no themes$/, (w) => {
    (w.before ??= []).push((page) => page.route('**/manifest.json', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, json: { ...(await answer.json()), annexes: {} } });
    }));
  }],
  [/^Remember the figure of "(.+)"$/, async (w, selector) => { w.remembered = await figure(w, selector); }],
  [/^The figure of "(.+)" is (smaller|larger|as remembered)$/, (w, selector, how) => until(w, `the figure is not ${how}`, async () => {
    const now = await figure(w, selector);
    const holds = how === 'smaller' ? now < w.remembered : how === 'larger' ? now > w.remembered : now === w.remembered;
    return holds || [w.remembered, now];
  })],

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
  [/^The page is in (.+)$/, (w, tag) => until(w, `the page is not in ${tag}`, async () => { const lang = await w.page.locator('html').getAttribute('lang'); return lang === tag || lang; })],
  [/^"(.+)" is said to be in (.+)$/, async (w, text, tag) => until(w, `“${text}” is not in ${tag}`, () => visible(w, text).evaluate((e, t) => {
    const lang = e.closest('[lang]').getAttribute('lang');
    return lang === t || lang;
  }, tag))],
  [/^The page stands where it was$/, (w) => until(w, 'it was moved', async () => {
    const at = await w.page.evaluate(() => scrollY);
    return Math.abs(at - w.stood) < 4 || [w.stood, at];
  })],
  [/^Scroll to (\d+)$/, async (w, top) => {
    await w.page.evaluate((y) => scrollTo({ top: y, behavior: 'instant' }), Number(top));
    // The page writes down where the reader stands once scrolling stops.
    await until(w, 'the place was not written down', () => w.page.evaluate(() => Math.abs((history.state?.[0] ?? -9) - scrollY) < 2 || history.state));
    w.stood = await w.page.evaluate(() => scrollY);
  }],
  [/^Follow "(.+)" in a new tab$/, async (w, name) => {
    const [opened] = await Promise.all([w.context.waitForEvent('page'), named(w, 'link', name).click({ modifiers: ['Control'] })]);
    await opened.waitForFunction(() => document.documentElement.dataset.ready === 'true');
    w.tab = opened;
  }],
  [/^The new tab is titled "(.+)"$/, (w, title) => until(w, 'it has another title', async () => (await w.tab.title()) === title || w.tab.title())],
  [/^The sheet of keys is (open|closed)$/, (w, how) => until(w, `it is not ${how}`, () => w.page.evaluate((open) => Boolean(document.querySelector('dialog[open]')) === open, how === 'open'))],
  [/^Every control that is tabbed to is seen$/, async (w) => {
    // Focus must be drawn, in the window, and not under anything else (2.4.7, 2.4.11).
    for (let n = 0; n < 80; n += 1) {
      await w.page.keyboard.press('Tab');
      const fault = await w.page.evaluate(() => {
        const e = document.activeElement;
        if (!e || e === document.body) return 'end';
        const drawn = [e, e.parentElement, e.nextElementSibling].some((part) => part && getComputedStyle(part).outlineStyle !== 'none');
        const box = e.getBoundingClientRect();
        // Of what is larger than the window, the part in sight.
        const [left, top] = [Math.max(box.left, 0), Math.max(box.top, 0)];
        const [x, y] = [(left + Math.min(box.right, left + 40, innerWidth)) / 2, (top + Math.min(box.bottom, top + 20, innerHeight)) / 2];
        const on = document.elementFromPoint(x, y);
        const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
        const seen = on && (e.contains(on) || on.contains(e) || e.closest('label')?.contains(on));
        return (drawn && inside && seen) || [drawn, inside, Boolean(seen), e.outerHTML.slice(0, 120)];
      });
      if (fault === 'end') return;
      if (fault !== true) throw new Error(`the focus cannot be seen: ${JSON.stringify(fault)}`);
    }
  }],
  [/^Every target is at least 24 pixels$/, (w) => until(w, 'some are smaller', () => w.page.evaluate(() => {
    // 2.5.8: links within a sentence are excepted, and so are targets with 24 pixels of their own around their middle.
    const all = [...document.querySelectorAll('a[href], button, input, select, summary')].filter((e) => e.checkVisibility() && !e.closest('.sr') && e.getBoundingClientRect().width > 1);
    const boxes = all.map((e) => (e.matches('input[type=checkbox]') ? e.closest('label') ?? e : e).getBoundingClientRect());
    const middle = (b) => [b.left + b.width / 2, b.top + b.height / 2];
    const inSentence = (e) => getComputedStyle(e).display === 'inline' && [...e.parentNode.childNodes].some((n) => n.nodeType === 3 && n.data.trim().length > 1);
    const small = all.filter((e, n) => {
      const b = boxes[n];
      if ((b.width >= 24 && b.height >= 24) || inSentence(e)) return false;
      const [x, y] = middle(b);
      return boxes.some((other, m) => m !== n && !all[m].contains(e) && !e.contains(all[m]) && Math.hypot(...middle(other).map((c, i) => c - [x, y][i])) < 24
        && other.width > 0);
    });
    return small.length === 0 || small.slice(0, 6).map((e) => e.outerHTML.slice(0, 100));
  }))],
  [/^The slow start is told$/, async (w) => {
    await w.page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));
    await w.page.locator('.state-late').filter({ visible: true }).first().waitFor();
  }],
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
  [/^Nothing in "(.+)" scrolls sideways$/, (w, selector) => until(w, 'it does', () => w.page.evaluate((s) => {
    const wide = [...document.querySelectorAll(s)].filter((e) => e.scrollWidth > e.clientWidth + 1);
    return wide.length === 0 || wide.map((e) => [e.scrollWidth, e.clientWidth]);
  }, selector))],
  [/^"(.+)" stands before "(.+)"$/, (w, first, second) => until(w, 'it does not', () => w.page.evaluate(([one, two]) => {
    const [a, b] = [document.querySelector(one), document.querySelector(two)];
    // In the order of reading, and on the page.
    return Boolean(a && b && (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) && a.getBoundingClientRect().top <= b.getBoundingClientRect().top);
  }, [first, second]))],
  [/^"(.+)" stand in (\d+) rows$/, (w, selector, rows) => until(w, `they do not stand in ${rows}`, async () => {
    const found = await w.page.evaluate((s) => {
      const middles = [...document.querySelectorAll(s)].map((e) => e.getBoundingClientRect()).map((b) => b.top + b.height / 2);
      return middles.filter((middle, n) => middles.findIndex((other) => Math.abs(other - middle) < 12) === n).length;
    }, selector);
    return found === Number(rows) || found;
  })],
  [/^Nothing is cut off$/, (w) => until(w, 'some text is cut off', () => w.page.evaluate(() => {
    const cut = [...document.body.querySelectorAll('*')].filter((e) => e.checkVisibility() && !e.closest('.sr, .sprite, svg') && !getComputedStyle(e).clipPath.startsWith('inset')
      && ['hidden', 'clip'].includes(getComputedStyle(e).overflowX) && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1));
    return cut.length === 0 || cut.slice(0, 5).map((e) => e.outerHTML.slice(0, 90));
  }))],
  [/^The cell of "(.+)" in "(.+)" leads to as many passages as it shows$/, async (w, row, column) => {
    const heads = (await w.page.locator('.matrix thead th').allTextContents()).map((text) => text.replaceAll('\u00ad', '').replace(/\(.*\)/, '').trim());
    const place = heads.indexOf(column);
    if (place < 0) throw new Error(`there is no column “${column}”: ${heads.join(', ')}`);
    const cell = w.page.locator('.matrix tbody tr').filter({ hasText: row }).first().locator('> *').nth(place).getByRole('link');
    // The sign before a figure of other wordings is for the eye; what is heard stands beside it.
    const shown = Number((await cell.evaluate((link) => (link.querySelector('[aria-hidden]') ?? link).textContent)).replace(/[^0-9]/g, ''));
    await cell.click();
    await w.settled();
    const passages = new RegExp(`(^|, )${shown} passages?$`);
    await until(w, `the search does not find ${shown} passages`, async () => {
      const heading = (await w.page.locator('h1').first().innerText()).trim();
      return (shown > 0 && passages.test(heading)) || heading;
    });
  }],
  [/^"(.+)" is in bold in the minutes and in the margin$/, async (w, text) => {
    for (const where of ['.passage-body .record', '.margin .parallel .record']) {
      await w.page.locator(`${where} b.shared`).filter({ hasText: text }).filter({ visible: true }).first().waitFor();
    }
  }],
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

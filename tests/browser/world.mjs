// One story's world: a fresh browser context, what its console said and what it asked the network for.
export class World {
  constructor(browser, sites) {
    this.browser = browser;
    this.sites = sites;
    this.base = sites.sample;
    this.console = [];
    this.foreign = [];
    this.allowed = [];
    this.look = { viewport: { width: 1280, height: 900 }, locale: 'en-GB', reducedMotion: 'reduce' };
    this.page = null;
  }

  /** The page, opened at the first step that needs it so that earlier steps can choose the device. */
  async open(hash = '') {
    if (!this.page) {
      this.context = await this.browser.newContext(this.look);
      this.page = await this.context.newPage();
      this.page.setDefaultTimeout(15_000);
      this.page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) this.console.push(message.text());
      });
      this.page.on('pageerror', (error) => this.console.push(String(error)));
      this.page.on('request', (request) => {
        const url = request.url();
        // A blob is a file that the page made itself.
        if (!url.startsWith(this.base) && !url.startsWith('data:') && !url.startsWith(`blob:${this.base}`)) this.foreign.push(url);
      });
      for (const prepare of this.before ?? []) await prepare(this.page);
    }
    await this.page.goto(`${this.base}/${hash}`);
    await this.settled();
  }

  /** Waits until the page says that it has finished what it was doing. */
  async settled() {
    await this.page.waitForFunction(() => document.documentElement.dataset.ready === 'true' && !document.querySelector('#starting, .state-busy, [aria-busy="true"]'));
  }

  /** What must hold at the end of every story. */
  async end() {
    const said = this.console.filter((text) => !this.allowed.some((pattern) => text.includes(pattern)));
    await this.context?.close();
    if (said.length > 0) throw new Error(`the console is not empty:\n  ${said.join('\n  ')}`);
    if (this.foreign.length > 0) throw new Error(`the page asked another place for:\n  ${this.foreign.join('\n  ')}`);
  }
}

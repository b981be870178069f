// Starts the server and the browser that the stories run in, and closes both.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';

const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--font-render-hinting=none',
];

/** A variable that `cargo xtask test` sets. */
export function setting(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the browser tests with “cargo xtask test”`);
  return value;
}

/** Serves a folder with the program itself; resolves to its address and a way to stop it. */
export async function serve(folder) {
  const server = spawn(setting('SCRUTINEER'), ['serve', folder, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((_, refuse) => server.once('exit', (code) => refuse(new Error(`the server ended with ${code}`))));
  ended.catch(() => {});
  const address = new Promise((resolve) => {
    createInterface({ input: server.stdout }).on('line', (line) => {
      const found = line.match(/http:\/\/[^\s]+/);
      if (found) resolve(found[0].replace(/\/$/, ''));
    });
  });
  return { address: await Promise.race([address, ended]), stop: () => server.kill() };
}

/** Starts the browser. */
export function start() {
  return chromium.launch({ executablePath: setting('CHROMIUM'), args: FLAGS, chromiumSandbox: false });
}

import { existsSync } from 'node:fs';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/** Where Chrome or Chromium is installed, on each system. */
const INSTALLED = [
  process.env.CHROME_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** Keeps the browser from looking anything up that no page asks for. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--no-sandbox',
];

/**
 * Where the browser for the tests is: one that is installed, else the one that a package carries,
 * which is unpacked when it is asked for first.
 * @throws {Error} saying what to install, where there is neither.
 */
export async function findBrowser(): Promise<string> {
  const installed = INSTALLED.find((path) => path !== undefined && existsSync(path));
  if (installed) return installed;
  if (process.platform === 'linux' && process.arch === 'x64') return chromium.executablePath();
  throw new Error(
    'No browser was found. Install Google Chrome or Chromium, or set CHROME_PATH to one, and run npm test again.',
  );
}

/** Starts a browser that {@link findBrowser} found. */
export function launchBrowser(executablePath: string): Promise<Browser> {
  return playwright.launch({ executablePath, args: QUIET });
}

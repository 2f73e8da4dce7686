import { defineConfig } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { findChromium } from '../../wasm/toolchain/chromium.mjs';

const inRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
/** `npm test` hands over a free one. */
const port = Number(process.env.PORT ?? 4327);

/** Nothing but the page: no first-run page, no updates, no other traffic. As root Chromium can have no sandbox. */
const args = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What depends on the size of the window (support.ts); the other tests run once, at the size of a laptop. */
const ofEverySize = /@every-size/;
const onThePhoneToo = /@phone-too/;

/** The built page, dist/, in the system's Chromium, at the four sizes that it is made for. */
export default defineConfig({
  testDir: '.',
  outputDir: inRoot('build/e2e'),
  workers: 2,
  // Generous: a busy machine is no failure.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  retries: 0,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: inRoot('build/reports/e2e.json') }]],
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: findChromium() ?? undefined, args },
  },
  projects: [
    { name: 'laptop', use: { viewport: { width: 1440, height: 900 } } },
    {
      name: 'phone',
      grep: [ofEverySize, onThePhoneToo],
      use: { viewport: { width: 390, height: 844 }, hasTouch: true },
    },
    { name: 'tablet', grep: ofEverySize, use: { viewport: { width: 820, height: 1180 } } },
    { name: 'projector', grep: ofEverySize, use: { viewport: { width: 1280, height: 720 } } },
  ],
  webServer: {
    command: 'node wasm/toolchain/serve.mjs',
    cwd: inRoot('.'),
    env: { PORT: String(port) },
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
});

/* global document -- what runs in the page */
import { inPage, pressTrain } from './open.mjs';

/** A slow line: 1.6 Mbit/s down, 0.75 up, 150 ms. */
const SLOW = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 };

/** From an empty cache to the first trained step: milliseconds, and the bytes that came before it. */
export const coldStart = (browser, url, { slow }) =>
  inPage(browser, async (page, context) => {
    const client = await context.newCDPSession(page);
    await client.send('Network.enable');
    if (slow) await client.send('Network.emulateNetworkConditions', SLOW);
    let bytes = 0;
    client.on('Network.dataReceived', ({ encodedDataLength }) => (bytes += encodedDataLength));
    const begin = performance.now();
    await page.goto(url, { waitUntil: 'commit' });
    await page.evaluate(pressTrain);
    await page.waitForFunction(hasTrained, undefined, { polling: 'raf', timeout: 120_000 });
    return { milliseconds: performance.now() - begin, kilobytes: bytes / 1000 };
  });

const hasTrained = () => Number(document.documentElement.dataset.step) > 0;

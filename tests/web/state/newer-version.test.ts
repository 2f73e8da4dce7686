import { expect, it, vi } from 'vitest';
import { NewerVersion } from '../../../web/src/state/newer-version.svelte';

/** A worker of the browser, as far as it gets. */
class FakeWorker extends EventTarget {
  state = 'installing';
  readonly postMessage = vi.fn();

  to(state: string): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

/** What a browser has registered, in which a newer worker goes its way. */
class Browser extends EventTarget {
  active: FakeWorker | null = null;
  waiting: FakeWorker | null = null;
  installing: FakeWorker | null = null;
  readonly workers = new EventTarget();
  readonly reload = vi.fn();

  open(): NewerVersion {
    return new NewerVersion(this.workers as ServiceWorkerContainer, this as never, this.reload);
  }

  find(): FakeWorker {
    this.installing = new FakeWorker();
    this.dispatchEvent(new Event('updatefound'));
    return this.installing;
  }

  install(): void {
    [this.waiting, this.installing] = [this.installing, null];
    this.waiting!.to('installed');
  }

  activate(): void {
    [this.active, this.waiting] = [this.waiting ?? this.active, null];
    this.workers.dispatchEvent(new Event('controllerchange'));
  }
}

const kept = (): Browser => Object.assign(new Browser(), { active: new FakeWorker() });

it('tells nothing of the version that is kept first', () => {
  const browser = new Browser();
  const newer = browser.open();
  browser.find();
  browser.install();
  browser.activate();
  expect(newer.isThere).toBe(false);
  expect(browser.reload).not.toHaveBeenCalled();
});

it('tells a newer version once all of it is there, and opens it when that is wished for, not before', () => {
  const browser = kept();
  const newer = browser.open();
  const worker = browser.find();
  expect(newer.isThere).toBe(false);
  browser.install();
  expect(newer.isThere).toBe(true);
  expect(worker.postMessage).not.toHaveBeenCalled();
  newer.take();
  expect(worker.postMessage).toHaveBeenCalledExactlyOnceWith('take');
  expect(browser.reload).not.toHaveBeenCalled();
  browser.activate();
  expect(browser.reload).toHaveBeenCalledOnce();
});

it('tells one that was there, or on its way, when the page was opened', () => {
  const waits = kept();
  waits.waiting = new FakeWorker();
  expect(waits.open().isThere).toBe(true);
  const comes = kept();
  comes.installing = new FakeWorker();
  const newer = comes.open();
  comes.install();
  expect(newer.isThere).toBe(true);
});

it('tells nothing of one that could not be fetched', () => {
  const browser = kept();
  const newer = browser.open();
  browser.find().to('redundant');
  expect(newer.isThere).toBe(false);
});

it('stays as it is where another tab has opened the newer version, and opens it too when that is wished for', () => {
  const browser = kept();
  const newer = browser.open();
  browser.find();
  browser.install();
  newer.isThere = false; // it was put off here
  browser.activate();
  expect(newer.isThere).toBe(true);
  expect(browser.reload).not.toHaveBeenCalled();
  newer.take();
  expect(browser.reload).toHaveBeenCalledOnce();
});

it('tells the next version too, after the first one was kept in this page', () => {
  const browser = new Browser();
  const newer = browser.open();
  browser.find();
  browser.install();
  browser.activate();
  browser.find();
  browser.install();
  expect(newer.isThere).toBe(true);
});

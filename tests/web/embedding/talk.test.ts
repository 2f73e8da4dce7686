import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MOST_WAITING } from '../../../web/src/embedding/requests';
import { Talk, type Place } from '../../../web/src/embedding/talk';
import type { Told } from '../../../web/src/embedding/types';
import { Address } from '../../../web/src/state/address.svelte';
import { tellHost } from '../../../web/src/state/host';
import { Run } from '../../../web/src/state/run.svelte';
import { HandPlace } from '../support/hand-place';
import { openedRun } from './opened-run';

const school = 'https://school.example';

/** A window in a frame, and what it has told the page that holds it. */
class HandFrame extends EventTarget implements Place {
  readonly told: { message: Told; to: string }[] = [];
  readonly parent = { postMessage: (message: Told, to: string) => void this.told.push({ message, to }) } as never;
  readonly document = { referrer: '' };
  location: Place['location'];

  constructor(ancestorOrigins: string[]) {
    super();
    this.location = { origin: 'https://playground.example', pathname: '/', ancestorOrigins: ancestorOrigins as never };
  }

  say(data: unknown, { origin = school, source = this.parent }: { origin?: string; source?: unknown } = {}): void {
    this.dispatchEvent(Object.assign(new Event('message'), { data, origin, source }));
  }

  of(kind: Told['kind']): Told[] {
    return this.told.map(({ message }) => message).filter((message) => message.kind === kind);
  }
}

let run: Run;
let address: Address;
let place: HandPlace;
let frame: HandFrame;
let talk: Talk;
let end: () => void;
const step = { backpropPlayground: 1, kind: 'do', id: 1, command: { do: 'step', count: 1 } };

async function begin(holder: string[]): Promise<void> {
  run.page.hosts = [school];
  place = new HandPlace();
  address = new Address(run, place);
  frame = new HandFrame(holder);
  talk = new Talk(run, address, frame);
  end = talk.begin();
  await address.open();
  talk.attend();
}

beforeEach(() => vi.stubGlobal('window', {}));
beforeEach(async () => void (run = await openedRun('data=xor-gate&net=2-2-1&step=3&select=w1.1.1')));
afterEach(() => end());

describe('the page in a frame', () => {
  it('tells only its host, once it shows its moment', async () => {
    await begin([school]);
    expect(frame.of('ready')).toMatchObject([{ backpropPlayground: 1, moment: { step: 3 }, problem: null }]);
    expect(new Set(frame.told.map(({ to }) => to))).toEqual(new Set([school]));
  });

  it('tells nobody while another page holds it, and hears nobody but its host', async () => {
    await begin(['https://other.example']);
    for (const wrong of [
      { origin: 'https://other.example' },
      { origin: 'null' },
      { origin: `${school}.other.example` },
      { source: {} },
      { source: null },
    ])
      // prettier-ignore
      frame.say(step, wrong);
    await run.step(1);
    talk.attend();
    tellHost({ kind: 'step', lesson: 'why-go-back', step: 1, steps: 5 });
    expect(frame.told).toEqual([]);
    expect(run.stepsDone).toBe(4);
  });

  it('tells first, and once, that it is there and opens its link', async () => {
    await begin([school]);
    expect(frame.told[0]!.message).toEqual({ backpropPlayground: 1, kind: 'opening' });
    expect(frame.of('opening')).toHaveLength(1);
  });

  it('learns from the first request who holds it, where the browser does not say it', async () => {
    await begin([]);
    expect(frame.told).toEqual([]);
    frame.say(step);
    await vi.waitFor(() => expect(frame.of('reply')).toEqual([{ backpropPlayground: 1, kind: 'reply', id: 1, result: null }])); // prettier-ignore
    expect(frame.of('ready')).toHaveLength(1);
  });

  it('answers in order what came before it was ready, and refuses more than it can keep', async () => {
    run.page.hosts = [school];
    address = new Address(run, new HandPlace());
    frame = new HandFrame([school]);
    talk = new Talk(run, address, frame);
    end = talk.begin();
    for (let id = 0; id < MOST_WAITING + 3; id++) frame.say({ ...step, id });
    expect(frame.of('reply').map((reply) => 'id' in reply && reply.id)).toEqual([32, 33, 34]);
    expect(run.stepsDone).toBe(3);
    await address.open();
    talk.attend();
    await vi.waitFor(() => expect(frame.of('reply')).toHaveLength(MOST_WAITING + 3));
    expect(frame.of('reply').slice(3).map((reply) => 'id' in reply && reply.id)).toEqual(Array.from({ length: 32 }, (_, id) => id)); // prettier-ignore
    expect(run.stepsDone).toBe(3 + MOST_WAITING);
  });

  it('tells a step of a lesson, and an answer with its statement, but what is right only of a right one', async () => {
    await begin([school]);
    tellHost({ kind: 'step', lesson: 'why-go-back', step: 1, steps: 5 });
    expect(frame.of('step')).toEqual([{ backpropPlayground: 1, kind: 'step', lesson: 'why-go-back', step: 1, steps: 5 }]); // prettier-ignore
    const answer = { kind: 'answer', name: 'dw1.1.2', response: '0.54' } as const;
    const right = { low: '0.535', high: '0.545' };
    for (const verdict of ['wrong', 'shown', 'right'] as const) tellHost({ ...answer, verdict }, right);
    const statements = frame.of('answer').map((told) => 'statement' in told && told.statement);
    expect(statements).toMatchObject([{ result: { response: '0.54', success: false } }, null, { result: { success: true } }]); // prettier-ignore
    expect(JSON.stringify(statements[0])).not.toContain('0.535');
    expect(JSON.stringify(statements[2])).toContain('"correctResponsesPattern":["0.535[:]0.545"]');
    expect(JSON.stringify(statements[2])).toContain('#data=xor-gate&net=2-2-1&step=3&select=none&blank=dw1.1.2"');
  });

  it('ends when it is told to', async () => {
    await begin([school]);
    end();
    const { length } = frame.told;
    frame.say(step);
    await run.step(1);
    talk.attend();
    expect(frame.told).toHaveLength(length);
  });

  it('tells when it shows another link, or refuses it, and has told whether it is the same page', async () => {
    await begin([school]);
    const follow = async (hash: string) => {
      place.location.hash = hash;
      await address.follow();
      talk.attend();
    };
    await follow('#data=or-gate&net=2-1&step=2');
    await follow('#rate=none');
    frame.say({ backpropPlayground: 1, kind: 'open', id: 5, link: 'data=or-gate&net=2-1&step=1' });
    await vi.waitFor(() => expect(frame.of('reply')).toHaveLength(1));
    expect(frame.told.at(-2)!.message.kind).not.toBe('reply');
    frame.say({ backpropPlayground: 1, kind: 'open', id: 6, link: 'rate=none' });
    await vi.waitFor(() => expect(frame.of('reply')).toHaveLength(2));
    talk.attend();
    expect(frame.of('ready')).toMatchObject([
      { loaded: true, moment: { step: 3 }, problem: null },
      { loaded: false, moment: { step: 2 }, problem: null },
      { loaded: false, moment: { step: 2 }, problem: 'rate is “none”; it must be a number, 0 or more.' },
      { loaded: false, moment: { step: 1 }, problem: null },
    ]);
  });

  it('answers what is asked while a link is being opened of the moment of that link', async () => {
    await begin([school]);
    place.location.hash = '#data=xor-gate&net=2-2-1&step=8&select=b1.1';
    const opened = address.follow();
    frame.say({ backpropPlayground: 1, kind: 'ask', id: 1, name: 'J' });
    await Promise.resolve();
    expect(frame.of('reply')).toEqual([]);
    await opened;
    expect(run.stepsDone).toBe(8);
    talk.attend();
    await vi.waitFor(() => expect(frame.of('reply')).toMatchObject([{ id: 1, result: run.moment!.cost }]));
  });

  it('stops the training to a link for another one that it can open, and tells the first that it gave way', async () => {
    await begin([school]);
    const open = (id: number, link: unknown, more = {}) =>
      frame.say({ backpropPlayground: 1, kind: 'open', id, link, ...more });
    const replies = () => frame.of('reply') as { id: number; result?: null; refusal?: { wanted: object } }[];
    open(1, 'data=xor-gate&net=2-32-32-1&step=10000000');
    await vi.waitFor(() => expect(run.replay.progress).not.toBeNull(), { timeout: 10_000 });
    open(2, 'rate=none');
    open(3, { toString: 1 });
    open(4, 'step=1', { backpropPlayground: 2 });
    open(5, 'data=xor-gate&net=2-2-1&act=tanh,tanh&loss=binaryCrossEntropy'); // by the engine
    open(6, 'data=xor-gate&net=2-2-1&example=9');
    open(7, 'data=xor-gate&net=2-2-1&step=3&then=2:w1.1.2:0.5,1:rate:none');
    for (let calls = 0; calls < 3; calls++) {
      const { done } = run.replay.progress!;
      await vi.waitFor(() => expect(run.replay.progress!.done).toBeGreaterThan(done), { timeout: 10_000 });
    }
    expect(run.replay.stopped).toBe(false);
    expect(replies()).toEqual([]);
    open(8, 'data=or-gate&net=2-1&step=2');
    await vi.waitFor(() => expect(replies()).toHaveLength(8), { timeout: 10_000 });
    expect(replies()[0]).toMatchObject({ id: 1, refusal: { wanted: { reason: 'presentSession' } } });
    expect(replies()[4]).toMatchObject({ id: 5, refusal: { path: 'network.loss' } });
    expect(replies().map((reply) => 'refusal' in reply)).toEqual([...Array<boolean>(7).fill(true), false]);
    expect(run.stepsDone).toBe(2);
  });

  it('stops the training to a link that waited, too, for another one that waits behind it', async () => {
    await begin([school]);
    const open = (id: number, link: string) => frame.say({ backpropPlayground: 1, kind: 'open', id, link });
    const first = address.openFor('data=or-gate&net=2-1&step=2');
    open(1, 'data=xor-gate&net=2-32-32-1&step=10000000');
    open(2, 'rate=none');
    open(3, 'data=or-gate&net=2-1&step=3');
    await first;
    talk.attend();
    await vi.waitFor(() => expect(frame.of('reply')).toHaveLength(3), { timeout: 5000 });
    expect(frame.of('reply')).toMatchObject([
      { id: 1, refusal: { wanted: { reason: 'presentSession' } } },
      { id: 2, refusal: { path: 'link' } },
      { id: 3, result: null },
    ]);
    expect(run.stepsDone).toBe(3);
  });

  it('refuses a link that is overtaken in the page itself', async () => {
    await begin([school]);
    const opening = address.openFor('data=xor-gate&net=2-32-32-1&step=10000000');
    await vi.waitFor(() => expect(run.replay.progress).not.toBeNull(), { timeout: 10_000 });
    place.location.hash = '#data=or-gate&net=2-1&step=2';
    const [outcome] = await Promise.all([opening, address.follow()]);
    expect(outcome).toMatchObject({ wanted: { reason: 'presentSession' } });
    expect(run.stepsDone).toBe(2);
  });

  it('tells once that there is no engine, and refuses what is asked for', async () => {
    run = new Run({ startEngine: () => Promise.reject(new Error('No engine came.')), nextFrame: () => {} });
    await run.start();
    await begin([school]);
    talk.attend();
    expect(frame.of('ready')).toEqual([
      expect.objectContaining({
        loaded: true,
        moment: null,
        problem: expect.stringContaining('No engine came.') as string,
      }),
    ]);
    frame.say(step);
    await vi.waitFor(() => expect(frame.of('reply')).toMatchObject([{ id: 1, refusal: { code: 'closed' } }]));
  });
});

import { describe, expect, it } from 'vitest';
import { statementOf } from '../../../web/src/embedding/statement';
import { openedRun } from './opened-run';

const WORKED = 'data=worked-example&net=3-2-1';

/** The id of the question for a number at the moment of a link. */
async function idOf(link: string, name: string, data = WORKED): Promise<string> {
  const run = await openedRun(`${data}&${link}`);
  const known = { now: run.recipe!, isMade: run.made, page: '', at: new Date(0) };
  return statementOf({ kind: 'answer', name, response: '1', verdict: 'wrong' }, null, known)!.object.id;
}

describe('the id of a question', () => {
  it('is one, wherever one stands in its step and however one looks at it', async () => {
    const id = await idOf('step=2&beat=gradient1', 'dw1.1.2');
    expect(id).toBe(`#${WORKED}&step=3&select=none&blank=dw1.1.2`);
    for (const link of [
      'step=2&beat=end',
      'step=3',
      'step=2&beat=update1',
      'step=3&pace=full',
      'step=3&write=alpha,row',
      'step=3&of=L&select=b1.1&size=large&hide=data',
      'step=3&then=3:rate:0.5',
      'step=2&beat=gradient1&then=7:rate:0.5',
    ])
      expect(await idOf(link, 'dw1.1.2'), link).toBe(id);
  });

  it('is another one for what is another question', async () => {
    const ids = await Promise.all(
      ['step=3', 'step=4', 'step=3&beat=gradient1', 'step=3&digits=6', 'step=3&rate=0.5', 'step=3&then=1:rate:0.5'].map(
        (link) => idOf(link, 'z1.1'),
      ),
    );
    expect(ids[1]).toBe(ids[2]); // the fourth step
    expect(new Set(ids).size).toBe(ids.length - 1);
    expect(await idOf('step=3', 'dw1.1.1')).not.toBe(await idOf('step=3', 'dw1.1.2'));
  });

  it('has the example only where the number is of that', async () => {
    const of = (example: number, name: string) => idOf(`step=1&example=${example}`, name, 'data=and-gate&net=2-1');
    expect(await of(2, 'z1.1')).not.toBe(await of(3, 'z1.1'));
    expect(await of(2, 'J')).toBe(await of(3, 'J'));
  });
});

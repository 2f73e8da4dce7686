import { beforeEach, expect, it, vi } from 'vitest';
import type { Tool } from '../../../../web/src/state/data-editing.svelte';
import { doing, pointerActions, type PictureEditing } from '../../../../web/src/views/insight/tools';

const choose = vi.fn();
const editing = { add: vi.fn(), move: vi.fn(), remove: vi.fn() };
const withTool = (tool: Tool): PictureEditing => ({ tool, ...editing });

beforeEach(() => vi.clearAllMocks());

/** Press on row 4, drag, let go, and move on. */
function drag(given: PictureEditing | undefined, index: number | null = 4): void {
  const actions = pointerActions(() => given, choose);
  actions.down({ x: 1, y: 2, index });
  actions.move({ x: 3, y: 4, index: null });
  actions.up();
  actions.move({ x: 5, y: 6, index: null });
}

it.each([undefined, withTool('choose')])('a press chooses the example under it', (given) => {
  drag(given);
  expect(choose.mock.calls).toEqual([[4]]);
  expect([editing.add, editing.move, editing.remove].flatMap(({ mock }) => mock.calls)).toEqual([]);
});

it('beside all points nothing is chosen', () => {
  drag(withTool('move'), null);
  expect(choose).not.toHaveBeenCalled();
  expect(editing.move).not.toHaveBeenCalled();
});

it('a row is added where the pointer is, on a point too', () => {
  drag(withTool('add'));
  expect(editing.add.mock.calls).toEqual([[1, 2]]);
  expect(choose).not.toHaveBeenCalled();
});

it('no row is added outside the axes; one that is pressed there is removed', () => {
  const press = (tool: Tool): void =>
    pointerActions(() => withTool(tool), choose).down({ x: 1, y: 2, index: 4, outside: true });
  press('add');
  expect(editing.add).not.toHaveBeenCalled();
  press('remove');
  expect(editing.remove.mock.calls).toEqual([[4]]);
});

it('a row is moved once, to where it is let go', () => {
  drag(withTool('move'));
  expect(editing.move.mock.calls).toEqual([[4, 3, 4]]);
  expect(choose.mock.calls).toEqual([[4]]);
});

it('a row is shown at its new place while it is dragged', () => {
  const actions = pointerActions(() => withTool('move'), choose);
  expect(actions.move({ x: 3, y: 4, index: 4 })).toBeNull();
  actions.down({ x: 1, y: 2, index: 4 });
  expect(actions.move({ x: 3, y: 4, index: null })).toEqual({ x: 3, y: 4, index: 4 });
  expect(editing.move).not.toHaveBeenCalled();
});

it('a row that is pressed and not dragged stays', () => {
  const actions = pointerActions(() => withTool('move'), choose);
  actions.down({ x: 1, y: 2, index: 4 });
  actions.up();
  expect(editing.move).not.toHaveBeenCalled();
});

it('a row is removed', () => {
  drag(withTool('remove'));
  expect(editing.remove.mock.calls).toEqual([[4]]);
  expect(choose).not.toHaveBeenCalled();
});

it('the words about it are those of the tool, but of no choice where examples are locked', () => {
  expect(doing('add', true)).toEqual({ keys: 'add', pointer: 'add' });
  expect(doing('move', true)).toEqual({ keys: 'move', pointer: 'move' });
  expect(doing('move', false)).toEqual({ keys: 'none', pointer: 'move' });
  expect(doing('choose', false)).toEqual({ keys: 'none', pointer: 'none' });
  expect(doing('remove', false)).toEqual({ keys: 'remove', pointer: 'remove' });
});

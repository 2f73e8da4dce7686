import { rgbaOf } from './style';
import { element, paint, short } from './svg';

/** What was drawn on a canvas as SVG; null where it was more than lines, circles and areas. */
const drawn = new WeakMap<HTMLCanvasElement, string[] | null>();

export const linesOn = (canvas: HTMLCanvasElement): string[] | null => drawn.get(canvas) ?? null;

type Call = (...numbers: number[]) => void;

/** A context that draws as the one it is given, and keeps what it draws as paths: a curve stays a curve in a figure. */
export function recording(canvas: HTMLCanvasElement, context: CanvasRenderingContext2D): CanvasRenderingContext2D {
  const marks: string[] = [];
  drawn.set(canvas, marks);
  let path = '';
  const put =
    (letter: string): Call =>
    (...numbers) =>
      void (path += letter + numbers.map(short).join(' '));
  const calls: Readonly<Record<string, Call>> = {
    beginPath: () => (path = ''),
    moveTo: put('M'),
    lineTo: put('L'),
    closePath: put('Z'),
    setLineDash: () => undefined,
    rect: (x, y, width, height) => (path += rectangle(x, y, width, height)),
    arc: (x, y, r, from, to) => (Math.abs(to - from) > 6.28 ? (path += circle(x, y, r)) : void drawn.set(canvas, null)),
    stroke: () => marks.push(element('path', { d: path, fill: 'none', ...strokeOf(context) })),
    fill: () =>
      marks.push(
        element('path', {
          d: path,
          ...paint('fill', rgbaOf(context.fillStyle as string)),
          opacity: opacityOf(context),
        }),
      ),
  };
  return new Proxy(context, {
    get(target, name: string) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      return (...given: unknown[]): unknown => {
        // What takes a path of its own, as `fill(path)` does, and all else that draws, has no line here.
        const call = given.some((one) => one instanceof Path2D) ? undefined : calls[name];
        if (call) call(...(given as number[]));
        else drawn.set(canvas, null);
        return (value as (...all: unknown[]) => unknown).apply(target, given);
      };
    },
    set: (target, name, value) => Reflect.set(target, name, value),
  });
}

const rectangle = (x: number, y: number, width: number, height: number): string =>
  `M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}Z`;
const circle = (x: number, y: number, r: number): string =>
  `M${short(x - r)} ${short(y)}a${short(r)} ${short(r)} 0 1 0 ${short(2 * r)} 0a${short(r)} ${short(r)} 0 1 0 ${short(-2 * r)} 0Z`;

const opacityOf = ({ globalAlpha }: CanvasRenderingContext2D): number | null => (globalAlpha < 1 ? globalAlpha : null);

const strokeOf = (context: CanvasRenderingContext2D) => ({
  ...paint('stroke', rgbaOf(context.strokeStyle as string)),
  'stroke-width': context.lineWidth,
  'stroke-dasharray': context.getLineDash().join(' ') || null,
  'stroke-linejoin': context.lineJoin,
  opacity: opacityOf(context),
});

import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import type { Curve } from '../engine/types';
import { formatSteps, formatTicks, hasPlace, logRange, ticksOf, ticksOfLog } from './axis';
import { hasPenalty } from './point-at';

export type LossScale = 'linear' | 'log';

export interface LossPlotWords {
  steps: string;
  loss: string;
  training: string;
  heldOut: string;
  cost: string;
}

/** The loss over the steps: lines told apart by their dashes, axes with names, and a cursor that reports its point. */
export class LossPlot {
  readonly #target: HTMLElement;
  readonly #words: LossPlotWords;
  readonly #onCursor: (step: number | null, left: number) => void;
  #plot: uPlot;
  #scale: LossScale;
  #colours: Colours;
  /** Steps, training, held out, J with its penalty, and the course that was left. */
  #data: uPlot.AlignedData = [[], [], [], [], []];

  /** @param onCursor called with the step that the cursor is at, null when it leaves, and its pixels from the left */
  constructor(
    target: HTMLElement,
    words: LossPlotWords,
    scale: LossScale,
    onCursor: (step: number | null, left: number) => void,
  ) {
    this.#target = target;
    this.#words = words;
    this.#onCursor = onCursor;
    this.#scale = scale;
    this.#colours = coloursOf(target);
    this.#plot = this.#build();
  }

  /** @param left a course that was left, drawn faintly; null for none */
  show(curve: Curve, left: Curve | null = null): void {
    // Such as a loss that is not finite, or one of 0, to which it can round, where the scale is logarithmic.
    const drawn = (values: Float64Array): (number | null)[] =>
      Array.from(values, (value) => (hasPlace(value, this.#scale) ? value : null));
    const none = Array<null>(curve.steps.length).fill(null);
    const heldOut = curve.heldOut.length > 0 ? drawn(curve.heldOut) : none;
    const cost = hasPenalty(curve) ? drawn(curve.cost) : none;
    const present = [curve.steps, drawn(curve.training), heldOut, cost] as uPlot.AlignedData;
    this.#data = left
      ? uPlot.join([present, [left.steps, drawn(left.training)] as uPlot.AlignedData])
      : ([...present, none] as uPlot.AlignedData);
    this.#plot.setData(this.#data);
  }

  setScale(scale: LossScale, curve: Curve | null, left: Curve | null = null): void {
    if (scale === this.#scale) return;
    this.#scale = scale;
    this.#plot.destroy();
    this.#plot = this.#build();
    if (curve) this.show(curve, left);
  }

  resize(width: number, height: number): void {
    this.#plot.setSize({ width, height });
  }

  /** The step at so many pixels from the left of the page; it need not be one of the curve. */
  stepAt(clientX: number): number {
    return this.#plot.posToVal(clientX - this.#plot.over.getBoundingClientRect().left, 'x');
  }

  /** Put the cursor at a step of the curve, as the pointer would. */
  moveCursor(step: number): void {
    const index = Array.from(this.#data[0]).indexOf(step);
    if (index < 0) return;
    const loss = this.#data[1]?.[index] ?? this.#data[4]?.[index];
    const top = typeof loss === 'number' ? this.#plot.valToPos(loss, 'y') : 0; // one without a place is read out too
    this.#plot.setCursor({ left: this.#plot.valToPos(step, 'x'), top });
  }

  /** Take the cursor off the curve, as when the pointer leaves. */
  hideCursor(): void {
    this.#plot.setCursor({ left: -10, top: -10 });
  }

  /** Draw again in the page's present colours and size of type. */
  restyle(): void {
    this.#colours = coloursOf(this.#target);
    this.#plot.destroy();
    this.#plot = this.#build();
  }

  destroy(): void {
    this.#plot.destroy();
  }

  #build(): uPlot {
    const em = parseFloat(getComputedStyle(this.#target).fontSize) / 15;
    const font = `${12 * em}px "Inter Variable", system-ui, sans-serif`;
    const axis = (label: string, size: number): uPlot.Axis => ({
      label,
      size: size * em,
      font,
      labelFont: font,
      labelSize: 18 * em,
      labelGap: 0,
      gap: 4,
      stroke: () => this.#colours.quiet,
      grid: { stroke: () => this.#colours.line, width: 1 },
      ticks: { stroke: () => this.#colours.line, width: 1, size: 4 },
    });
    const line = (label: string, dash: number[]): uPlot.Series => ({
      label,
      stroke: () => this.#colours.ink,
      width: 1.8,
      dash,
      points: { show: (plot) => plot.data[0].length === 1 },
      spanGaps: false,
    });
    const options: uPlot.Options = {
      width: this.#target.clientWidth || 300,
      height: this.#target.clientHeight || 200,
      legend: { show: false },
      padding: [8, 20 * em, 0, 0],
      cursor: { drag: { x: false, y: false }, points: { size: 7 } },
      scales: {
        x: { time: false, range: (_, low, high) => [low, Math.max(high, low + 20)] },
        y:
          this.#scale === 'log'
            ? { distr: 3, range: (_, low, high) => (low > 0 && low <= high ? logRange(low, high) : [0.1, 1]) }
            : { range: (_, __, high) => [0, high > 0 ? Math.min(high * 1.06, Number.MAX_VALUE) : 1] },
      },
      axes: [
        { ...axis(this.#words.steps, 26), space: 64 * em, values: (_, steps) => formatSteps(steps) },
        {
          ...axis(this.#words.loss, 46),
          size: (_, labels) =>
            Math.max(46, 14 + 7.5 * Math.max(0, ...(labels ?? []).map((label) => label.length))) * em,
          splits: this.#scale === 'log' ? logTicks : linearTicks,
          filter: (_, splits) => splits,
          // Not used, but uPlot, whose own are for 1e-16 to 1e32, shows no axis where it finds none.
          incrs: (_, __, low, high) => [Math.max(10, high - low)],
          values: (_, losses) => formatTicks(losses),
        },
      ],
      series: [
        {},
        line(this.#words.training, []),
        line(this.#words.heldOut, [5, 4]),
        line(this.#words.cost, [1.5, 3]),
        { ...line('', []), stroke: () => this.#colours.quiet, width: 1, spanGaps: true },
      ],
      hooks: {
        setCursor: [
          (plot) =>
            this.#onCursor(
              this.#data[0][plot.cursor.idx ?? -1] ?? null,
              plot.over.offsetLeft + Math.max(0, plot.cursor.left ?? 0),
            ),
        ],
      },
    };
    return new uPlot(options, this.#data, this.#target);
  }
}

/** By the box: the elements get their height only after the ticks. */
const wishedFor = (plot: uPlot): number => plot.bbox.height / uPlot.pxRatio / 40;

const linearTicks = (plot: uPlot, _: number, low: number, high: number): number[] =>
  ticksOf(low, high, wishedFor(plot));

const logTicks = (plot: uPlot, _: number, low: number, high: number): number[] =>
  ticksOfLog(low, high, wishedFor(plot));

interface Colours {
  ink: string;
  quiet: string;
  line: string;
}

/** Read once, not at every drawing: asking for a computed style makes the browser work it out. */
function coloursOf(element: HTMLElement): Colours {
  const style = getComputedStyle(element);
  const colour = (name: string): string => style.getPropertyValue(name).trim();
  return { ink: colour('--ink'), quiet: colour('--quiet'), line: colour('--line') };
}

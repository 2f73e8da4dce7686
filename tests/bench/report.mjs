import { mkdirSync, writeFileSync } from 'node:fs';
import { inRoot } from '../../wasm/toolchain/paths.mjs';
import { say } from '../../wasm/toolchain/say.mjs';
import { workloads } from './workloads.mjs';

/**
 * Write build/reports/bench.json and bench.md.
 * @returns the rows whose loss is wrong though they are not said to differ
 */
export function writeReport(report) {
  mkdirSync(inRoot('build/reports'), { recursive: true });
  writeFileSync(inRoot('build/reports/bench.json'), `${JSON.stringify(report, null, 1)}\n`);
  const text = markdownOf(report);
  writeFileSync(inRoot('build/reports/bench.md'), text);
  console.log(`\n${text}`);
  say('Written to build/reports/bench.md and bench.json');
  return report.places.flatMap(({ name, workloads: measured }) =>
    Object.entries(measured).flatMap(([id, { rows }]) =>
      rows.filter(({ wrong }) => wrong).map(({ rival }) => `${rival} on ${id} in ${name}`),
    ),
  );
}

function markdownOf({ machine, options, sizes, places }) {
  const { rounds, window, warm } = options.pace;
  return [
    '# Bench',
    `${machine.date}; ${machine.processor}, ${machine.cores} cores, ${machine.memory}; ${machine.system}; load ${machine.load.join(' ')}; ` +
      `${places.map(({ name, version }) => `${name} ${version}`).join(', ')}; ${machine.compilers.join(', ')}.`,
    `Packages: ${Object.entries(machine.packages)
      .map(([name, version]) => `${name} ${version}`)
      .join(', ')}.`,
    `Medians of ${rounds} rounds, all rivals in turn in each; windows of ${window} ms or more after ${warm} ms of warming up; one thread. ` +
      'One step is one update over one batch. The loss after some steps is held against the true one: its relative error is shown.',
    summaryOf(places),
    ...places.map((place) => placeOf(place)),
    sizesOf(sizes),
  ].join('\n\n');
}

/**
 * How many times as fast as the others this engine is, in the place whose figures decide: Chromium where it was measured.
 * The native program runs beside Node, so it is compared there.
 */
function summaryOf(places) {
  const deciding = places.at(-1);
  const beside = places.find(({ name }) => name === 'Node');
  const lines = Object.keys(deciding.workloads).map((id) => {
    const { rows } = deciding.workloads[id];
    const rate = rateOf(rows, 'engine');
    const rival = fastest(rows.filter((row) => isRival(row)));
    return [
      id,
      rate ? rateText(rate) : 'not run',
      ratio(rate, bestRate(rows, 'plain')),
      rival ? `${ratio(rate, rival.stepsPerSecond)} ${rival.name} (${rival.number})` : '',
      ratio(rateOf(rows, 'engine-float'), rate),
      beside ? ratio(rateOf(beside.workloads[id].rows, 'engine'), bestRate(beside.workloads[id].rows, 'native')) : '',
    ];
  });
  const head = ['', 'steps/s', 'to the plain loop', 'to the best rival', 'float to double', 'to native, in Node'];
  return `## This engine in ${deciding.name}\n\n${table(head, lines)}`;
}

const isRival = ({ rival }) => !/^(engine|plain|native)/.test(rival);
const fastest = (rows) =>
  rows.reduce((best, row) => (row.stepsPerSecond > (best?.stepsPerSecond ?? 0) ? row : best), null);
const rateOf = (rows, id) => rows.find(({ rival }) => rival === id)?.stepsPerSecond;
const bestRate = (rows, beginning) => fastest(rows.filter(({ rival }) => rival.startsWith(beginning)))?.stepsPerSecond;

const placeOf = (place) =>
  [
    `## ${place.name}${place.clock === 'cpu' ? ' (time of the processor, not of the clock)' : ''}`,
    ...Object.entries(place.workloads).map(([id, result]) => workloadTable(id, result)),
    ...(place.sweep ? [sweepTable(place.sweep)] : []),
    ...(place.checkAll ? [checkAllText(place.checkAll)] : []),
    ...(place.startUp
      ? [
          `Start-up: ${fixed(place.startUp.compile, 1)} ms to compile the module, ${fixed(place.startUp.instantiate, 1)} ms to start it.`,
        ]
      : []),
  ].join('\n\n');

/** Ratios: this engine (double) over the row, so that above 1 it is the faster one. */
function workloadTable(id, { truth, rows }) {
  const { text } = workloads.find((workload) => workload.id === id);
  const engine = rateOf(rows, 'engine');
  const plain = bestRate(rows, 'plain');
  const lines = rows.map((row) => [
    row.name,
    row.number,
    row.stepsPerSecond ? rateText(row.stepsPerSecond) : 'not run',
    row.stepsPerSecond ? ratio(row.stepsPerSecond, plain) : '',
    row.stepsPerSecond ? ratio(engine, row.stepsPerSecond) : '',
    row.error === undefined ? '' : row.error.toExponential(0),
    row.reason || row.differs,
  ]);
  const head = ['', 'number', 'steps/s', 'x plain loop', 'this engine is', 'loss error', 'remarks'];
  return `### ${id}: ${text}\n\n${table(head, lines)}\n\nTrue loss: ${truth.before.toFixed(6)} before, ${truth.after.toFixed(6)} after the checked steps.`;
}

const sweepTable = (points) => {
  const batches = [...new Set(points.map(({ batchSize }) => batchSize))];
  const widths = [...new Set(points.map(({ width }) => width))];
  const at = (width, batchSize) => points.find((point) => point.width === width && point.batchSize === batchSize);
  const lines = widths.map((width) => [
    `${width}-${width}-${width}`,
    at(width, batches[0]).parameters,
    ...batches.map((batchSize) => fixed(at(width, batchSize).nanoseconds, 2)),
  ]);
  const head = ['network', 'parameters', ...batches.map((batchSize) => `batch ${batchSize}`)];
  return `### This engine: nanoseconds for one parameter and one example of a step (tanh)\n\n${table(head, lines)}`;
};

const checkAllText = ({ parameters, examples, milliseconds, worst }) =>
  `Gradient check of all ${parameters} parameters of 2-8-8-1 (tanh, ${examples} examples), each at its best epsilon: ` +
  `${fixed(milliseconds, 1)} ms; worst scaled error ${worst.toExponential(1)}.`;

const sizesOf = (sizes) =>
  `## Sizes in bytes\n\n${table(
    ['file', 'raw', 'gzip', 'Brotli'],
    sizes.map(({ file, raw, gzip, brotli }) => [file, raw, gzip, brotli]),
  )}\n`;

const table = (head, lines) =>
  [head, head.map((_, column) => (column === 0 ? '---' : '---:')), ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

const fixed = (value, digits) => value.toFixed(digits);
const rateText = (value) => (value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3));
const ratio = (value, base) => (value && base ? `${(value / base).toPrecision(3)}x` : '');

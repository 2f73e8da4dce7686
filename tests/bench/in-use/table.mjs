/** Median of the rounds. */
const median = (values) => [...values].sort((one, other) => one - other)[values.length >> 1];

/** So many significant digits are shown. */
const write = (value) => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));

/**
 * What was measured, as a table in Markdown: a row for each number, a column for each page with the median of its
 * rounds, and between two pages the ratio.
 * @param measured for each page, for each name of a number, its values
 */
export function tableOf(names, measured) {
  const two = measured.length === 2;
  const rows = [...measured[0].keys()].map((what) => {
    const medians = measured.map((page) => median(page.get(what)));
    const spans = measured.map(
      (page) => `${write(Math.min(...page.get(what)))} to ${write(Math.max(...page.get(what)))}`,
    );
    const cells = medians.map((value, i) => `${write(value)} (${spans[i]})`);
    return [what, ...cells, ...(two ? [(medians[1] / medians[0]).toFixed(2)] : [])];
  });
  const head = ['median (least to most)', ...names, ...(two ? ['after / before'] : [])];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

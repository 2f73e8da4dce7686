const HEAD = ['part', 'passed', 'failed', 'skipped', 'seconds'];

/** The parts of a test run with their counts and times, in columns; seconds are null of a part that passed earlier. */
export function tableOf(results) {
  const rows = results.map(({ name, counts: { passed, failed, skipped }, seconds }) => [
    name,
    passed,
    failed,
    skipped,
    seconds?.toFixed(1) ?? 'earlier',
  ]);
  const table = [HEAD, ...rows].map((row) => row.map(String));
  const widths = HEAD.map((_, column) => Math.max(...table.map((row) => row[column].length)));
  const cell = (text, column) => (column === 0 ? text.padEnd(widths[0]) : text.padStart(widths[column]));
  return table.map((row) => row.map(cell).join('  ')).join('\n');
}

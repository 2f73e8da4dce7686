const emphasis = (text) => (process.stdout.isTTY ? `\x1b[1m${text}\x1b[0m` : text);

/** Tell what is done now. */
export const say = (text) => console.log(emphasis(`> ${text}`));

/** A reporter for a long step: one line that is rewritten on a terminal, one line for each tenth elsewhere. */
export function percentReporter() {
  let last = '';
  return {
    report(label, percent) {
      const shown = process.stdout.isTTY ? Math.floor(percent) : 10 * Math.floor(percent / 10);
      const line = `  ${label}: ${shown} %`;
      if (line === last) return;
      last = line;
      process.stdout.write(process.stdout.isTTY ? `\r\x1b[2K${line}` : `${line}\n`);
    },
    end() {
      if (last && process.stdout.isTTY) process.stdout.write('\n');
    },
  };
}

/** What `npx backprop-playground` says in a terminal; it speaks English only. */
export const command = {
  usage: `usage: backprop-playground check FILE.json
       backprop-playground show FILE.backprop.json

check holds the gradients in the file against the true ones, and names known mistakes that lead to them. The page writes such a
file ("Check yours", "Save as JSON"); put your own dW and db into "gradients": arrays, or texts as your program prints them.
Exit status: 0 where they agree, 1 where they differ, 2 where the file can't be read.

show trains to the moment in the file ("Share", "Save as a file") and prints its step, loss, weights and biases.`,
  lab: 'it is a case of the lab, whose engine is wrong on purpose: open it on the page.',
  moment: (step: number, loss: string, penalty: string | null) =>
    `step ${step}, mean loss of the next batch ${loss}${penalty === null ? '' : `, penalty ${penalty}`}`,
  unreadable: (file: string, why: string) => `${file} can't be read: ${why}`,
  notJson: (why: string) => `it is not JSON (${why}).`,
  notTheForm: (format: string) => `"format" must be "${format}".`,
  laterVersion: (version: string, known: number) => `"version" is ${version}; this program knows version ${known}.`,
  missing: (member: string) => `"${member}" is missing.`,
  notAList: (member: string, count: number) => `"${member}" must be a list of ${count}, one for each layer.`,
  inLayer: (layer: number, message: string) => `in layer ${layer}, ${message}`,
  noGradients: 'there are no gradients in it yet: put dW and db into "gradients".',
  farthest: (row: number, col: number, yours: string, right: string) =>
    `farthest off in row ${row}, column ${col}: yours ${yours}, true ${right}`,
};

/** What `npx backprop-playground` says in a terminal; it speaks English only. */
export const command = {
  help: `Backprop Playground: a small neural network trains, and every number of it can
be seen.

usage: backprop-playground [--port N]
       backprop-playground run 'LINK' [--print NAMES] [--json]
       backprop-playground check FILE.json
       backprop-playground show FILE.backprop.json

Without a task it serves the page on this machine, at 127.0.0.1, and prints its
address; Ctrl+C ends it.
  --port N   on port N; otherwise on the first free one from 8080 on

run trains to the moment of a link, as the page does, and prints its numbers
with all their digits. TensorFlow Playground's links will do too. Put the link in
quotes: & and # mean something to a shell. What stands before # may be left out.
  --print NAMES   what to print, with commas between:
                  of layer 1, W1, b1, dW1, db1 (gradients of J), Wnew1, bnew1;
                  of the example, z1, a1, delta1, dLdW1, dLdb1; L, Lbar, J;
                  one number, as links name it: dw1.1.2, b1.2, delta2.1, ...
                  Otherwise the step, the losses and the shapes.
  --json          as JSON: "step" updates are made, the numbers are those of
                  update "of", and matrices are lists of rows
As on the page, the numbers at a step are those of the update that led there: W1
is before it, Wnew1 after it. Those of the next one: add &beat=start to the link.

check holds the gradients in the file against the true ones, and names known
mistakes that lead to them. The page writes such a file ("Check yours", "Save as
JSON"); put your own dW and db into "gradients": arrays, or texts as your program
prints them.

show trains to the moment in the file ("Share", "Save as a file") and prints its
step, loss, weights and biases.

  --help, --version   print this, or the version

Exit status: 0 where it is done and gradients agree, 1 where gradients differ,
2 where what was given can't be used.`,
  seeHelp: (problem: string) => `${problem} See backprop-playground --help.`,
  unknownTask: (name: string) => `There is no task "${name}": it must be serve, run, check or show.`,
  unknownOption: (option: string, task: string) =>
    `${task === 'serve' ? 'Serving the page' : task} has no option ${option}.`,
  valueMissing: (option: string) => `${option} needs a value behind it.`,
  valueUnasked: (option: string) => `${option} takes no value.`,
  wrongCount: (task: string, about: string | null, given: number) =>
    about === null ? `${task} takes options alone.` : `${task} takes one ${about}, not ${given}.`,
  link: 'link in quotes',
  file: 'file',

  port: (text: string, most: number) => `--port ${text} is not a port number: give a whole number from 1 to ${most}.`,
  portTaken: (port: number) => `Port ${port} is taken: give another one, or leave --port out for a free one.`,
  portRefused: (port: number, code: string) =>
    `Port ${port} can't be used (${code}): give another one, or leave --port out for a free one.`,
  noFreePort: (port: number, code: string) => `Port ${port} can't be used (${code}): give another one with --port.`,
  noPage: 'The page is not built yet: run `npm run build` first.',
  served: (address: string) => `Backprop Playground: ${address}  (Ctrl+C ends it)`,

  noFragment: 'It has no # with a moment behind it.',
  notOpened: (sentence: string) => `The link was not opened. ${sentence}`,
  noSuchName: (name: string, matrices: readonly string[]) =>
    `There is nothing called "${name}": it must be L, Lbar, J, one of ${matrices.join(', ')} with the number of a layer such as dW1, or a single number such as dw1.1.2.`,
  noLayer: (name: string, layers: number) =>
    `There is no ${name}: the network has ${layers === 1 ? 'one layer' : `layers 1 to ${layers}`}.`,
  notOfNetwork: (name: string, shape: string) => `There is no ${name} in a network of ${shape} units.`,
  ofMade: (step: number) => `Step ${step}, which is made: W1, dW1, ... are those of its update, Wnew1 is after it.`,
  ofNext: (step: number) =>
    `After ${step} ${step === 1 ? 'step' : 'steps'}: W1, dW1, ... are those of the next update.`,
  loss: (name: string, value: string, example: number) =>
    `${name} ${value}${name === 'L' ? `, of example ${example}` : ''}`,
  layer: (layer: number, rows: number, cols: number, activation: string) =>
    `layer ${layer}: W${layer} ${rows} x ${cols}, b${layer} ${rows} x 1, ${activation}`,
  stopped: (reached: number, wanted: number, quantity: string, layer: number) =>
    `Training stopped at step ${reached} of ${wanted}: the next update would make ${quantity} of layer ${layer} infinite or NaN.`,

  lab: 'It is a case of the lab, whose engine is wrong on purpose: open it on the page.',
  moment: (step: number, loss: string, penalty: string | null) =>
    `step ${step}, mean loss of the next batch ${loss}${penalty === null ? '' : `, penalty ${penalty}`}`,
  unreadable: (file: string, why: string) => `${file} can't be read: ${why}`,
  notJson: (why: string) => `it is not JSON as it should be. ${why}`,
  notTheForm: (format: string) => `"format" must be "${format}".`,
  laterVersion: (version: string, known: number) => `"version" is ${version}; this program knows version ${known}.`,
  missing: (member: string) => `"${member}" is missing.`,
  notAList: (member: string, count: number) => `"${member}" must be a list of ${count}, one for each layer.`,
  inLayer: (layer: number, message: string) => `in layer ${layer}, ${message}`,
  noGradients: 'there are no gradients in it yet: put dW and db into "gradients".',
  farthest: (row: number, col: number, yours: string, right: string) =>
    `farthest off in row ${row}, column ${col}: yours ${yours}, true ${right}`,
};

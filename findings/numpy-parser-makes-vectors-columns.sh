#!/usr/bin/env bash
# numpy-parser 1.2.3: a vector of an .npy file, such as the biases of a layer, comes with the shape of a column, [n, 1].
# Guess: shape (3,) comes as [3].
# Seen: [3, 1], the same as a true column; a row (1, 3) keeps its shape. One dimension and two can't be told apart.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund numpy-parser@1.2.3
cat >run.mjs <<'JS'
import { fromArrayBuffer } from 'numpy-parser';
/** A file as numpy.save writes it: magic, version 1.0, header padded to 64 bytes, then the numbers. */
function npy(shape, numbers) {
  const header = `{'descr': '<f8', 'fortran_order': False, 'shape': ${shape}, }`;
  const padded = `${header.padEnd(Math.ceil((header.length + 11) / 64) * 64 - 11)}\n`;
  const start = Buffer.concat([Buffer.from('\x93NUMPY\x01\x00', 'latin1'), Buffer.from([padded.length, 0])]);
  return Uint8Array.from(Buffer.concat([start, Buffer.from(padded), Buffer.from(new Float64Array(numbers).buffer)])).buffer;
}
for (const shape of ['(3,)', '(3, 1)', '(1, 3)']) {
  console.log(`${shape} -> [${fromArrayBuffer(npy(shape, [1, 2, 3])).shape.join(', ')}]`);
}
JS
seen=$(node run.mjs)
echo "$seen"
diff - <(echo "$seen") <<'EXPECTED'
(3,) -> [3, 1]
(3, 1) -> [3, 1]
(1, 3) -> [1, 3]
EXPECTED

#!/usr/bin/env bash
# npyjs 1.2.0: the numbers of an .npy file with fortran_order True come in the order of the file, with the shape of the
#   matrix: read row by row, as every other array, W is mixed up, and no error says so.
# Guess: the reader puts them in the usual order (NumPy writes such a file for any transposed matrix, W.T of a layer).
# Seen: shape [2, 3] and the data 1 4 2 5 3 6 of [[1, 2, 3], [4, 5, 6]]; only a flag, fortranOrder, tells.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund npyjs@1.2.0
cat >run.mjs <<'JS'
import Reader from 'npyjs';
/** A file as numpy.save writes it: magic, version 1.0, header padded to 64 bytes, then the numbers. */
function npy(columnsFirst, shape, numbers) {
  const order = columnsFirst ? 'True' : 'False';
  const header = `{'descr': '<f8', 'fortran_order': ${order}, 'shape': (${shape.join(', ')}), }`;
  const padded = `${header.padEnd(Math.ceil((header.length + 11) / 64) * 64 - 11)}\n`;
  const start = Buffer.concat([Buffer.from('\x93NUMPY\x01\x00', 'latin1'), Buffer.from([padded.length, 0])]);
  return Uint8Array.from(Buffer.concat([start, Buffer.from(padded), Buffer.from(new Float64Array(numbers).buffer)])).buffer;
}
for (const [columnsFirst, numbers] of [[false, [1, 2, 3, 4, 5, 6]], [true, [1, 4, 2, 5, 3, 6]]]) {
  const { shape, data, fortranOrder } = new Reader().parse(npy(columnsFirst, [2, 3], numbers));
  console.log(`shape ${shape}, data ${[...data].join(' ')}, fortranOrder ${fortranOrder}`);
}
JS
seen=$(node run.mjs)
echo "$seen"
diff - <(echo "$seen") <<'EXPECTED'
shape 2,3, data 1 2 3 4 5 6, fortranOrder false
shape 2,3, data 1 4 2 5 3 6, fortranOrder true
EXPECTED

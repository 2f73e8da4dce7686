// node no_libm.mjs <nm> <library>: fails where the library calls a transcendental function of the C library.
import { execFileSync } from 'node:child_process';

const [nm, library] = process.argv.slice(2);
const functions =
  'a?(sin|cos|tan)h?|atan2|sincos(pi)?|exp(2|10|m1)?|log(2|10|1p|b)?|pow|cbrt|hypot|erfc?|[lt]gamma|gamma|[jy][01n]|cexp|clog|cpow';
const forbidden = new RegExp(`^_*(${functions})(f|l|f32x?|f64x?|f128)?(_finite)?(@.*)?$`);

// A line of an undefined symbol: "                 U exp".
const undefinedSymbols = execFileSync(nm, ['--undefined-only', library], { encoding: 'utf8', maxBuffer: 2 ** 28 })
  .split('\n')
  .map((line) => /\sU\s+(\S+)$/.exec(line)?.[1])
  .filter(Boolean);
const found = [...new Set(undefinedSymbols.filter((symbol) => forbidden.test(symbol)))];

if (!undefinedSymbols.includes('memcpy') && !undefinedSymbols.some((symbol) => symbol.startsWith('_Z')))
  throw new Error(`${nm} listed no undefined symbol of ${library}: nothing was checked.`);
if (found.length) {
  console.error(`The core calls the C library's ${found.join(', ')}: its results differ from library to library.`);
  process.exit(1);
}
console.log(`${undefinedSymbols.length} undefined symbols, no transcendental function among them.`);

// node no_lab.mjs <nm> <core> <object files of the lab>: fails where the core has, or asks for, a symbol of the lab.
import { execFileSync } from 'node:child_process';

const [nm, core, ...lab] = process.argv.slice(2);
/** Mangled: `backprop::lab` is 8backprop3lab; the linker's seams begin with __wrap__Z and __real__Z. */
const ofTheLab = /8backprop3lab|__(wrap|real)__Z/;

const symbolsOf = (file) =>
  execFileSync(nm, [file], { encoding: 'utf8', maxBuffer: 2 ** 28 })
    .split('\n')
    .map((line) => line.trim().split(/\s+/).at(-1))
    .filter((symbol) => symbol && ofTheLab.test(symbol));

if (!lab.length || lab.some((file) => symbolsOf(file).length === 0))
  throw new Error(`${nm} listed no symbol of the lab in ${lab.join()}: nothing was checked.`);
const found = symbolsOf(core);
if (found.length) {
  console.error(`The core has ${found.join(', ')} of the lab.`);
  process.exit(1);
}
console.log(`${lab.flatMap(symbolsOf).length} symbols of the lab, none of them in the core.`);

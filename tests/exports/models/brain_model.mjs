// Outputs of a network that the page saved for brain.js. usage: node brain_model.mjs FILE ROWS, in a folder where brain.js is installed

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { NeuralNetwork } = createRequire(`${process.cwd()}/`)('brain.js');

const [file, rows] = process.argv.slice(2);
const net = new NeuralNetwork();
net.fromJSON(JSON.parse(readFileSync(file, 'utf8')));
console.log(`\n${JSON.stringify(JSON.parse(rows).map((row) => Array.from(net.run(row))))}`);

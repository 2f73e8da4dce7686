// Outputs of a network that the page saved for brain.js. usage: node brain_model.cjs FILE ROWS, where brain.js can be found

const { readFileSync } = require('node:fs');
const { NeuralNetwork } = require('brain.js');

const [file, rows] = process.argv.slice(2);
const net = new NeuralNetwork();
net.fromJSON(JSON.parse(readFileSync(file, 'utf8')));
console.log(`\n${JSON.stringify(JSON.parse(rows).map((row) => Array.from(net.run(row))))}`);

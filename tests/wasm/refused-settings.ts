import type { LayerSpec } from '../../wasm/engine.mjs';
import { oneOf, batchRange, rateRange, refusal, seedRange, settingNames, wholeNumber, type Refusal } from './refusals';
import { construct, data, open, settings } from './support';

const withSettings = (changes: object) => construct({ ...settings(), ...changes }, data());
const withNetwork = (changes: object) => withSettings({ network: { ...settings().network, ...changes } });
const withLayer = (changes: object) =>
  withNetwork({ layers: [{ units: 2, activation: 'sigmoid', ...changes }, settings().network.layers[1]] });
const relu = (units: number): LayerSpec => ({ units, activation: 'relu' });

export const refusedSettings: Refusal[] = [
  refusal('nothing at all', () => construct(), 'type', 'settings', 'is missing; it must be an object.'),
  refusal('null for settings', () => construct(null, data()), 'type', 'settings', 'is null; it must be an object.'),
  refusal('a list for settings', () => construct([], data()), 'type', 'settings', 'is an array; it must be an object.'),
  refusal(
    'a function for settings',
    () => construct(open, data()),
    'type',
    'settings',
    'is a function; it must be an object.',
  ),
  refusal(
    'a misspelt setting',
    () => withSettings({ learningrate: 1 }),
    'kind',
    'learningrate',
    `is unknown; settings can have ${settingNames}`,
  ),
  refusal(
    'a setting with an endless name',
    () => withSettings({ ['x'.repeat(1000)]: 1 }),
    'kind',
    `${'x'.repeat(40)}...`,
    `is unknown; settings can have ${settingNames}`,
  ),
  refusal(
    'no network',
    () => withSettings({ network: undefined }),
    'type',
    'network',
    'is missing; it must be an object.',
  ),
  refusal(
    'text for a number',
    () => withSettings({ learningRate: '0.5' }),
    'type',
    'learningRate',
    `is "0.5"; ${rateRange}`,
  ),
  refusal('a negative rate', () => withSettings({ learningRate: -1 }), 'range', 'learningRate', `is -1; ${rateRange}`),
  refusal('no seed', () => withSettings({ seed: undefined }), 'type', 'seed', `is missing; ${seedRange}`),
  refusal('a seed too large', () => withSettings({ seed: 4294967296 }), 'range', 'seed', `is 4294967296; ${seedRange}`),
  refusal('a seed that is not whole', () => withSettings({ seed: 0.5 }), 'range', 'seed', `is 0.5; ${seedRange}`),
  refusal('NaN for a seed', () => withSettings({ seed: NaN }), 'range', 'seed', `is NaN; ${seedRange}`),
  refusal(
    'an unknown batch size',
    () => withSettings({ batchSize: 'half' }),
    'type',
    'batchSize',
    `is "half"; ${batchRange}`,
  ),
  refusal('an empty batch', () => withSettings({ batchSize: 0 }), 'range', 'batchSize', `is 0; ${batchRange}`),
  refusal(
    'half a unit',
    () => withLayer({ units: 2.5 }),
    'range',
    'network.layers[0].units',
    `is 2.5; ${wholeNumber(1, 4096)}`,
  ),
  refusal(
    'no units',
    () => withLayer({ units: 0 }),
    'range',
    'network.layers[0].units',
    `is 0; ${wholeNumber(1, 4096)}`,
  ),
  refusal(
    'a bigint of units',
    () => withLayer({ units: 2n }),
    'type',
    'network.layers[0].units',
    `is a bigint; ${wholeNumber(1, 4096)}`,
  ),
  refusal(
    'an object of units',
    () => withLayer({ units: { valueOf: () => 2 } }),
    'type',
    'network.layers[0].units',
    `is an object; ${wholeNumber(1, 4096)}`,
  ),
  refusal(
    'too many inputs',
    () => withNetwork({ inputs: 1e300 }),
    'range',
    'network.inputs',
    `is 1e+300; ${wholeNumber(1, 4096)}`,
  ),
  refusal(
    'an unknown activation',
    () => withLayer({ activation: 'sigmod' }),
    'kind',
    'network.layers[0].activation',
    `is "sigmod"; ${oneOf('activations')}`,
  ),
  refusal(
    'a number for an activation',
    () => withLayer({ activation: 1 }),
    'type',
    'network.layers[0].activation',
    `is 1; ${oneOf('activations')}`,
  ),
  refusal(
    'a misspelt layer',
    () => withLayer({ unit: 2 }),
    'kind',
    'network.layers[0].unit',
    'is unknown; network.layers[0] can have units and activation.',
  ),
  refusal(
    'an unknown loss',
    () => withNetwork({ loss: 'crossEntropy' }),
    'kind',
    'network.loss',
    `is "crossEntropy"; ${oneOf('losses')}`,
  ),
  refusal(
    'a symbol for a loss',
    () => withNetwork({ loss: Symbol('hinge') }),
    'type',
    'network.loss',
    `is a symbol; ${oneOf('losses')}`,
  ),
  refusal(
    'no layers',
    () => withNetwork({ layers: [] }),
    'size',
    'network.layers',
    'has 0 entries; it must have 1 to 64.',
  ),
  refusal(
    'endless layers',
    () => withNetwork({ layers: new Array(4e9) }),
    'size',
    'network.layers',
    'has 4000000000 entries; it must have 1 to 64.',
  ),
  refusal(
    'an object for layers',
    () => withNetwork({ layers: { length: 1 } }),
    'type',
    'network.layers',
    'is an object; it must be an array.',
  ),
  refusal(
    'too many parameters',
    () => withNetwork({ layers: [relu(4096), relu(4096), { units: 1, activation: 'sigmoid' }] }),
    'size',
    'network.layers',
    'has 16801793 weights and biases; it must have at most 4000000.',
  ),
  refusal(
    'an undefined loss',
    () => withNetwork({ layers: [relu(1)] }),
    'pairing',
    'network.loss',
    'is binaryCrossEntropy and the last layer is relu: cross-entropy takes the logarithm of yhat and 1 - yhat, but relu goes above 1.',
    {
      given: { kind: 'text', text: 'binaryCrossEntropy' },
      wanted: {
        kind: 'pairing',
        activation: 'relu',
        loss: 'binaryCrossEntropy',
        reason: 'leavesDomain',
        outputs: { least: 0, most: Infinity },
      },
    },
  ),
];

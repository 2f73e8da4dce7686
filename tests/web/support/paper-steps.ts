import { defaultNotation, type NotationChoice } from '../../../web/src/catalog/notation';
import type { Engine, Parameter, Settings } from '../../../web/src/engine/types';
import type { PaperStep } from '../../../web/src/views/programs/paper-writing';
import { trainingOf } from '../../../web/src/engine/told';
import { loadEngine } from '../../../wasm/node.mjs';

const engine: Engine = await loadEngine();
const { pairings } = engine.kinds();

export interface PaperCase {
  name: string;
  settings: Pick<Settings, 'network'> & Partial<Settings>;
  parameter?: Parameter;
  notation?: Partial<NotationChoice>;
  steps?: number;
}

/** A step of a network as a paper is written from it, by the engine. */
export function paperStepOf({ settings, parameter, notation, steps = 2 }: PaperCase): PaperStep {
  const { network } = settings;
  const outputs = network.layers.at(-1)!.units;
  const row = (length: number, i: number): number[] => Array.from({ length }, (_, j) => Math.sin(1.7 * i + j + 1) * 2);
  const inputs = Array.from({ length: 8 }, (_, i) => row(network.inputs, i));
  const targets = inputs.map((_, i) =>
    Array.from({ length: outputs }, (_, k) => (k === i % Math.max(2, outputs) ? 1 : 0)),
  );
  const session = new engine.Session(
    { seed: 1, learningRate: 0.3, batchSize: 'full', ...settings },
    { inputs, targets },
  );
  try {
    session.step(steps);
    const explanation = parameter && {
      parameter,
      paths: session.paths(parameter, 0, 4),
      examples: session.exampleGradients(parameter),
      gradient: session.gradientTerms(parameter),
      check: session.checkGradientAtBest(parameter),
      memory: session.memory(parameter),
    };
    const terms = Array.from({ length: outputs }, (_, k) => session.unitTerms(network.layers.length - 1, k, 0));
    const pair = pairings.find(
      (one) => one.activation === network.layers.at(-1)!.activation && one.loss === network.loss,
    );
    return {
      network,
      moment: session.moment(0),
      used: trainingOf(session.settings()),
      explanation: explanation ?? null,
      termsOf: (output) => terms[output] ?? null,
      fused: pair?.fused ?? false,
      notation: { ...defaultNotation, ...notation },
    };
  } finally {
    session.delete();
  }
}

import createBackprop from '../build/wasm/backprop.mjs';

const engineError = (code, field, message) => Object.assign(new Error(message), { name: 'EngineError', code, field });

export async function instantiate(module) {
  const native = await start(module);
  return {
    Session: sessionOf(native),
    limits: () => native.limits(),
    kinds: () => native.kinds(),
    toyDataset: (options) => native.toyDataset(options),
    liveSessions: () => native.liveSessions(),
  };
}

/** The glue fetches nothing: it is handed the compiled module, and the C++ side the maker of its errors. */
function start(module) {
  return new Promise((resolve, reject) => {
    const instantiateWasm = (imports, receive) => {
      WebAssembly.instantiate(module, imports)
        .then((instance) => receive(instance, module))
        .catch(reject);
      return {};
    };
    // Without locateFile the glue works out a URL from its own address, which an inlined worker does not have.
    createBackprop({ engineError, instantiateWasm, locateFile: (name) => name }).then(resolve, reject);
  });
}

/** The JavaScript face of the bound class: arguments may be left out, and it can tell that it was deleted. */
const sessionOf = (native) =>
  class Session {
    #bound;

    constructor(settings, data) {
      this.#bound = new native.Session(settings, data);
    }

    get #open() {
      if (!this.#bound) throw engineError('closed', '', 'This session was deleted; open a new one.');
      return this.#bound;
    }

    step(count) {
      return this.#open.step(count);
    }

    trainEpoch() {
      return this.#open.trainEpoch();
    }

    run(goal, most) {
      return this.#open.run(goal, most);
    }

    progress() {
      return this.#open.progress();
    }

    reset(seed) {
      this.#open.reset(seed);
    }

    rewind(step) {
      return this.#open.rewind(step);
    }

    checkpoint() {
      return this.#open.checkpoint();
    }

    restore(checkpoint) {
      this.#open.restore(checkpoint);
    }

    interventions() {
      return this.#open.interventions();
    }

    settings() {
      return this.#open.settings();
    }

    configure(changes) {
      this.#open.configure(changes);
    }

    setLearningRate(learningRate) {
      this.#open.setLearningRate(learningRate);
    }

    setBatchSize(batchSize) {
      this.#open.setBatchSize(batchSize);
    }

    setLayer(layer, parameters) {
      this.#open.setLayer(layer, parameters);
    }

    setData(data) {
      this.#open.setData(data);
    }

    moment(example) {
      return this.#open.moment(example);
    }

    record() {
      return this.#open.record();
    }

    curve() {
      return this.#open.curve();
    }

    envelope(from, to, count) {
      return this.#open.envelope(from, to, count);
    }

    scores() {
      return this.#open.scores();
    }

    data() {
      return this.#open.data();
    }

    predict(inputs) {
      return this.#open.predict(inputs);
    }

    confusion() {
      return this.#open.confusion();
    }

    checkGradients(epsilon, parameter) {
      return this.#open.checkGradients(epsilon, parameter);
    }

    checkGradientAtBest(parameter) {
      return this.#open.checkGradientAtBest(parameter);
    }

    memory(parameter) {
      return this.#open.memory(parameter);
    }

    gradientTerms(parameter) {
      return this.#open.gradientTerms(parameter);
    }

    paths(parameter, example, count) {
      return this.#open.paths(parameter, example, count);
    }

    exampleGradients(parameter) {
      return this.#open.exampleGradients(parameter);
    }

    unitTerms(layer, unit, example) {
      return this.#open.unitTerms(layer, unit, example);
    }

    lossAlong(direction, distances, rows) {
      return this.#open.lossAlong(direction, distances, rows);
    }

    lossOver(first, firstDistances, second, secondDistances) {
      return this.#open.lossOver(first, firstDistances, second, secondDistances);
    }

    surface(slice, units) {
      return this.#open.surface(slice, units);
    }

    findings() {
      return this.#open.findings();
    }

    delete() {
      this.#open.delete();
      this.#bound = null;
    }
  };

import createBackprop from '../build/wasm/backprop.mjs';

const engineError = (code, field, message) => Object.assign(new Error(message), { name: 'EngineError', code, field });

export async function instantiate(module) {
  const native = await start(module);
  return {
    Session: sessionOf(native),
    limits: () => native.limits(),
    kinds: () => native.kinds(),
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

    progress() {
      return this.#open.progress();
    }

    reset(seed) {
      this.#open.reset(seed);
    }

    settings() {
      return this.#open.settings();
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

    moment(example) {
      return this.#open.moment(example);
    }

    curve() {
      return this.#open.curve();
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

    checkGradients(epsilon) {
      return this.#open.checkGradients(epsilon);
    }

    delete() {
      this.#open.delete();
      this.#bound = null;
    }
  };

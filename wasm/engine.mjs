import createBackprop from '../build/wasm/backprop.mjs';

const engineError = (refusal, message) => Object.assign(new Error(message), { name: 'EngineError', ...refusal });

/** What only JavaScript can do wrong. */
const ruleBroken = (code, reason, message, path = '', given = null) =>
  engineError({ code, path, given, wanted: { kind: 'rule', reason } }, message);

export async function instantiate(module) {
  checkModule(module);
  const native = await start(module);
  return {
    Session: sessionOf(native),
    limits: () => native.limits(),
    kinds: () => native.kinds(),
    toyDataset: (options) => native.toyDataset(options),
    liveSessions: () => native.liveSessions(),
  };
}

const WANTED = 'it must be the WebAssembly.Module that is compiled from backprop.wasm';

/** By its name: a module of another realm, such as a frame, is one too. */
function checkModule(module) {
  const kind = Object.prototype.toString.call(module).slice('[object '.length, -1);
  if (kind === 'WebAssembly.Module') return;
  const of = kind.slice(0, 60);
  if (module === undefined) throw notTheModule('missing', { kind: 'sort', sort: 'missing' });
  if (module === null) throw notTheModule('null', { kind: 'sort', sort: 'null' });
  throw notTheModule(`of the kind ${of}`, { kind: 'instance', of });
}

const notTheModule = (is, given) => ruleBroken('type', 'engineModule', `module is ${is}; ${WANTED}.`, 'module', given);

/** The glue fetches nothing: it is handed the compiled module, and the C++ side the maker of its errors. */
function start(module) {
  return new Promise((resolve, reject) => {
    const fail = (problem) => reject(problem instanceof RangeError ? problem : anotherModule(problem));
    const instantiateWasm = (imports, receive) => {
      WebAssembly.instantiate(module, imports)
        .then((instance) => receive(instance, module))
        .catch(fail);
      return {};
    };
    // Without locateFile the glue works out a URL from its own address, which an inlined worker does not have.
    createBackprop({ engineError, instantiateWasm, locateFile: (name) => name }).then(resolve, fail);
  });
}

/** What the glue meets where names of the module are missing; memory that runs out is a RangeError. */
const anotherModule = (cause) =>
  Object.assign(notTheModule('another WebAssembly module', { kind: 'instance', of: 'WebAssembly.Module' }), { cause });

/** The JavaScript face of the bound class: arguments may be left out, and it can tell that it was deleted. */
function sessionOf(native) {
  /** What a session's calls go to. */
  let open;

  class Session {
    #bound;

    static {
      open = (session) => {
        if (!(Object(session) === session && #bound in session))
          throw ruleBroken(
            'type',
            'calledOnSession',
            'This is a call of a session: write session.step(), with the session before it.',
          );
        if (!session.#bound) throw ruleBroken('closed', 'openSession', 'This session was deleted; open a new one.');
        return session.#bound;
      };
      // At the end of a block with `using`; nothing where it was deleted before.
      if (Symbol.dispose)
        hide(this.prototype, Symbol.dispose, function () {
          if (this.#bound) this.delete();
        });
    }

    constructor(settings, data) {
      this.#bound = new native.Session(settings, data);
    }

    step(count) {
      return open(this).step(count);
    }

    trainEpoch() {
      return open(this).trainEpoch();
    }

    run(goal, most) {
      return open(this).run(goal, most);
    }

    progress() {
      return open(this).progress();
    }

    reset(seed) {
      open(this).reset(seed);
    }

    rewind(step) {
      return open(this).rewind(step);
    }

    checkpoint() {
      return open(this).checkpoint();
    }

    restore(checkpoint) {
      open(this).restore(checkpoint);
    }

    interventions() {
      return open(this).interventions();
    }

    settings() {
      return open(this).settings();
    }

    configure(changes) {
      open(this).configure(changes);
    }

    setLearningRate(learningRate) {
      open(this).setLearningRate(learningRate);
    }

    setBatchSize(batchSize) {
      open(this).setBatchSize(batchSize);
    }

    setLayer(layer, parameters) {
      open(this).setLayer(layer, parameters);
    }

    setData(data) {
      open(this).setData(data);
    }

    moment(example) {
      return open(this).moment(example);
    }

    record() {
      return open(this).record();
    }

    curve() {
      return open(this).curve();
    }

    envelope(from, to, count) {
      return open(this).envelope(from, to, count);
    }

    scores() {
      return open(this).scores();
    }

    data() {
      return open(this).data();
    }

    predict(inputs) {
      return open(this).predict(inputs);
    }

    confusion() {
      return open(this).confusion();
    }

    checkGradients(epsilon, parameter) {
      return open(this).checkGradients(epsilon, parameter);
    }

    checkGradientAtBest(parameter) {
      return open(this).checkGradientAtBest(parameter);
    }

    memory(parameter) {
      return open(this).memory(parameter);
    }

    gradientTerms(parameter) {
      return open(this).gradientTerms(parameter);
    }

    paths(parameter, example, count) {
      return open(this).paths(parameter, example, count);
    }

    exampleGradients(parameter) {
      return open(this).exampleGradients(parameter);
    }

    unitTerms(layer, unit, example) {
      return open(this).unitTerms(layer, unit, example);
    }

    lossAlong(direction, distances, rows) {
      return open(this).lossAlong(direction, distances, rows);
    }

    lossOver(first, firstDistances, second, secondDistances) {
      return open(this).lossOver(first, firstDistances, second, secondDistances);
    }

    surface(slice, units) {
      return open(this).surface(slice, units);
    }

    findings() {
      return open(this).findings();
    }

    delete() {
      open(this).delete();
      this.#bound = null;
    }
  }

  return newOnly(Session);
}

const hide = (object, name, value) =>
  Object.defineProperty(object, name, { value, configurable: true, writable: true });

/** The class, with a sentence where it is called without `new`. */
function newOnly(Session) {
  const apply = () => {
    throw ruleBroken('type', 'calledWithNew', 'Session was called without new: write new Session(settings, data).');
  };
  const made = new Proxy(Session, { apply });
  hide(Session.prototype, 'constructor', made);
  return made;
}

import createBackprop from '../build/wasm/backprop.mjs';
import { makeBorder } from './border.mjs';
import { inEnglish } from './english.mjs';

const engineError = (refusal, message = inEnglish(refusal)) =>
  Object.assign(new Error(message), { name: 'EngineError', ...refusal });

/** What only JavaScript can do wrong. */
const ruleBroken = (code, reason, message, path = '', given = null) =>
  engineError({ code, path, given, wanted: { kind: 'rule', reason } }, message);

export async function instantiate(module, bringRest) {
  checkModule(module);
  const border = makeBorder();
  const native = await start(module, bringRest, border);
  border.start(native);
  /** Every call of the module is made in here. */
  const call = (run) => border.call(run, engineError);
  return {
    Session: sessionOf(native, call),
    limits: () => call(() => native.limits()),
    kinds: () => call(() => native.kinds()),
    strideAt: (newest, most) => call(() => native.strideAt(newest, most)),
    toyDataset: (options) => call(() => native.toyDataset(options)),
    fillGaps: (data) => call(() => native.fillGaps(data)),
    liveSessions: () => native.liveSessions(),
    ...(native.useBug && { useBug: (bug) => call(() => native.useBug(bug)) }), // of the lab (lab/lab.d.mts)
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

/** The glue fetches nothing: it is handed the compiled module, and the C++ side its border. */
function start(module, bringRest, border) {
  return new Promise((resolve, reject) => {
    const fail = (problem) => reject(problem instanceof RangeError ? problem : anotherModule(problem));
    const instantiateWasm = (imports, receive) => {
      const rest = restOf(module, bringRest);
      WebAssembly.instantiate(module, { ...imports, ...rest.imports })
        .then((instance) => {
          rest.begin(instance.exports);
          receive(instance, module);
        })
        .catch(fail);
      return {};
    };
    // Without locateFile the glue works out a URL from its own address, which an inlined worker does not have.
    createBackprop({ border, instantiateWasm, locateFile: (name) => name }).then(resolve, fail);
  });
}

/**
 * What a first part (toolchain/split.mjs) imports in the place of the functions that are in the rest. Each of them waits
 * until it is called; then the rest comes, puts its functions into their places in the table, and the call goes there.
 */
function restOf(module, bring) {
  let exports;
  let table = null;
  function bringTable() {
    new WebAssembly.Instance(bring(), { primary: exports });
    return Object.values(exports).find((exported) => exported instanceof WebAssembly.Table);
  }
  const waiting =
    (place) =>
    (...given) =>
      (table ??= bringTable()).get(place)(...given);
  const imports = {};
  for (const { module: from, name } of WebAssembly.Module.imports(module))
    // Newer versions of Binaryen add the name of the rest.
    if (/^placeholder(\.|$)/.test(from)) (imports[from] ??= {})[name] = waiting(Number(name));
  return { imports, begin: (started) => (exports = started) };
}

/** What the glue meets where names of the module are missing; memory that runs out is a RangeError. */
const anotherModule = (cause) =>
  Object.assign(notTheModule('another WebAssembly module', { kind: 'instance', of: 'WebAssembly.Module' }), { cause });

/** What `using` calls at the end of its block; in a runtime without it, what compilers call in its place. */
const DISPOSE = Symbol.dispose ?? Symbol.for('Symbol.dispose');

/** The JavaScript face of the bound class: arguments may be left out, and it can tell that it was deleted. */
function sessionOf(native, call) {
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
      // Nothing where it was deleted before.
      hide(this.prototype, DISPOSE, function () {
        if (this.#bound) this.delete();
      });
    }

    constructor(settings, data, changes) {
      this.#bound = call(() => new native.Session(settings, data, changes));
    }

    delete() {
      open(this).delete();
      this.#bound = null;
    }

    joinHistory(earlier) {
      const session = open(this);
      if (!(Object(earlier) === earlier && #bound in earlier && earlier.#bound))
        throw ruleBroken('type', 'openSession', 'earlier must be an open session.', 'earlier');
      call(() => session.joinHistory(earlier.#bound));
    }
  }

  for (const [name, { argCount }] of Object.entries(native.Session.prototype))
    if (!Object.hasOwn(Session.prototype, name)) hide(Session.prototype, name, methodOf(name, argCount, open, call));
  return newOnly(Session);
}

/** A call of the bound class, which counts its arguments: those that are left out are undefined. */
function methodOf(name, count, open, call) {
  const { [name]: method } = {
    [name](...given) {
      given.length = count;
      const session = open(this);
      return call(() => session[name](...given));
    },
  };
  return Object.defineProperty(method, 'length', { value: count });
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

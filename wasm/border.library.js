/* global mergeInto, LibraryManager, registerType, Module */

// What the linker needs to know of border.h: engine.mjs hands the border over when it starts the module.

const names = [
  ...['number', 'text', 'numbers', 'indices', 'matrix', 'object', 'set', 'list', 'push'],
  ...['stored', 'storedNumber', 'refused'],
  ...['given', 'with', 'at', 'element', 'valueOf', 'pathOf', 'sortOf', 'numberOf', 'isMatrix', 'lengthOf'],
  ...['copyNumbers', 'unknownOf', 'shortened', 'sizeOf', 'copyText', 'revived'],
  ...['held', 'forget'],
];

mergeInto(LibraryManager.library, {
  ...Object.fromEntries(names.map((name) => [`border_${name}`, `=Module.border.imports.${name}`])),
  // Of embind: how a value that is given or returned crosses.
  border_register__deps: ['$registerType'],
  border_register: function (type) {
    registerType(type, Module.border.type);
  },
});

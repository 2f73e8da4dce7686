import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const manual = fileURLToPath(new URL('../../wasm/engine.d.mts', import.meta.url));
const program = ts.createProgram([manual], { lib: ['lib.es2022.d.ts'], types: [], strict: true });
const checker = program.getTypeChecker();
const source = program.getSourceFile(manual)!;

/** An exported type of engine.d.mts. */
export function declared(name: string): ts.Type {
  const symbol = checker.getExportsOfModule(checker.getSymbolAtLocation(source)!).find((each) => each.name === name);
  if (!symbol) throw new Error(`engine.d.mts declares no ${name}.`);
  return checker.getDeclaredTypeOfSymbol(symbol);
}

/** Names of the members of a declared type, without those that are symbols. */
export const membersOf = (type: ts.Type): string[] =>
  type.getProperties().flatMap(({ name }) => (name.startsWith('__@') ? [] : [name]));

/** Names of the parameters of a declared function. */
export const parametersOf = (type: ts.Type): string[] =>
  type.getCallSignatures()[0]!.parameters.map((parameter) => parameter.name);

const symbolOf = (type: ts.Type, name: string): ts.Symbol =>
  type.getProperties().find((member) => member.name === name)!;

export const memberOf = (type: ts.Type, name: string): ts.Type => checker.getTypeOfSymbol(symbolOf(type, name));

const isOptional = (type: ts.Type, name: string): boolean =>
  Boolean(symbolOf(type, name).flags & ts.SymbolFlags.Optional);

/** The strings of a union of literals. */
export const literalsOf = (type: ts.Type): string[] =>
  (type.isUnion() ? type.types : [type]).flatMap((each) => (each.isStringLiteral() ? [each.value] : []));

/** What a declared function returns. */
export const resultOf = (type: ts.Type): ts.Type => type.getCallSignatures()[0]!.getReturnType();

/** Where a value is not of a declared type, as `path: what is wrong`; nothing where it is. */
export function departures(value: unknown, type: ts.Type, path: string): string[] {
  if (type.isUnion()) return departuresFromUnion(value, type, path);
  if (type.isStringLiteral()) return value === type.value ? [] : [`${path}: not '${type.value}'`];
  if (type.flags & ts.TypeFlags.BooleanLiteral)
    return String(value) === checker.typeToString(type) && typeof value === 'boolean'
      ? []
      : [`${path}: not ${checker.typeToString(type)}`];
  if (type.flags & ts.TypeFlags.Null) return value === null ? [] : [`${path}: not null`];
  if (type.flags & ts.TypeFlags.Number) return typeof value === 'number' ? [] : [`${path}: not a number`];
  if (type.flags & ts.TypeFlags.String) return typeof value === 'string' ? [] : [`${path}: not a string`];
  if (type.flags & (ts.TypeFlags.Void | ts.TypeFlags.Undefined))
    return value === undefined ? [] : [`${path}: not undefined`];
  if (checker.isArrayType(type)) return departuresFromArray(value, type, path);
  if (type.symbol?.name === 'Float64Array') return value instanceof Float64Array ? [] : [`${path}: no Float64Array`];
  if (type.symbol?.name === 'Uint32Array') return value instanceof Uint32Array ? [] : [`${path}: no Uint32Array`];
  return departuresFromObject(value, type, path);
}

function departuresFromUnion(value: unknown, type: ts.UnionType, path: string): string[] {
  const each = type.types.map((one) => departures(value, one, path));
  return each.some((found) => found.length === 0) ? [] : each.flat();
}

function departuresFromArray(value: unknown, type: ts.Type, path: string): string[] {
  if (!Array.isArray(value)) return [`${path}: no array`];
  const [entry] = checker.getTypeArguments(type as ts.TypeReference);
  return value.flatMap((inner, index) => departures(inner, entry!, `${path}[${index}]`));
}

function departuresFromObject(value: unknown, type: ts.Type, path: string): string[] {
  if (typeof value !== 'object' || value === null) return [`${path}: no object`];
  const names = membersOf(type);
  const undeclared = Object.keys(value).filter((name) => !names.includes(name));
  return [
    ...undeclared.map((name) => `${path}.${name}: not declared`),
    ...names.flatMap((name) =>
      name in value
        ? departures((value as Record<string, unknown>)[name], memberOf(type, name), `${path}.${name}`)
        : isOptional(type, name)
          ? []
          : [`${path}.${name}: missing`],
    ),
  ];
}

/**
 * The part of ONNX's protocol buffers (onnx.proto) that a graph of float tensors needs, written out as bytes.
 * https://github.com/onnx/onnx/blob/main/onnx/onnx.proto
 */
const FLOAT = 1;
const INT64 = 7;

const utf8 = new TextEncoder();

function varint(value) {
  const bytes = [];
  for (let rest = BigInt(value); ; rest >>= 7n) {
    if (rest < 128n) return Uint8Array.from([...bytes, Number(rest)]);
    bytes.push(Number(rest & 127n) | 128);
  }
}

function concat(parts) {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  parts.reduce((at, part) => (bytes.set(part, at), at + part.length), 0);
  return bytes;
}

const number = (field, value) => concat([varint(field << 3), varint(value)]);
const bytes = (field, value) => concat([varint((field << 3) | 2), varint(value.length), value]);
const text = (field, value) => bytes(field, utf8.encode(value));
const float = (field, value) => concat([varint((field << 3) | 5), new Uint8Array(Float32Array.of(value).buffer)]);

function attribute(name, value) {
  const FLOAT_KIND = 1;
  const INT_KIND = 2;
  const isInt = ['transA', 'transB', 'axis', 'keepdims'].includes(name);
  return concat([text(1, name), isInt ? number(3, value) : float(2, value), number(20, isInt ? INT_KIND : FLOAT_KIND)]);
}

/** One operation; `attributes` by name. */
export const node = (operator, inputs, outputs, attributes = {}) =>
  concat([
    ...inputs.map((name) => text(1, name)),
    ...outputs.map((name) => text(2, name)),
    text(4, operator),
    ...Object.entries(attributes).map(([name, value]) => bytes(5, attribute(name, value))),
  ]);

const tensor = (kind, name, shape, raw) =>
  concat([...shape.map((size) => number(1, size)), number(2, kind), text(8, name), bytes(9, raw)]);

/** A constant of the graph. */
export const floats = (name, shape, values) =>
  tensor(FLOAT, name, shape, new Uint8Array(Float32Array.from(values).buffer));
export const whole = (name, values) =>
  tensor(INT64, name, [values.length], new Uint8Array(BigInt64Array.from(values, BigInt).buffer));

/** A float input or output of the graph. */
export function port(name, shape) {
  const dimensions = concat(shape.map((size) => bytes(1, number(1, size))));
  const type = concat([number(1, FLOAT), bytes(2, dimensions)]);
  return concat([text(1, name), bytes(2, bytes(1, type))]);
}

/** The whole model, as onnxruntime reads it. */
export function model({ nodes, constants, inputs, outputs }) {
  const IR_VERSION = 8;
  const OPERATOR_SET = 13;
  const graph = concat([
    ...nodes.map((part) => bytes(1, part)),
    text(2, 'training'),
    ...constants.map((part) => bytes(5, part)),
    ...inputs.map((part) => bytes(11, part)),
    ...outputs.map((part) => bytes(12, part)),
  ]);
  return concat([number(1, IR_VERSION), bytes(8, concat([text(1, ''), number(2, OPERATOR_SET)])), bytes(7, graph)]);
}

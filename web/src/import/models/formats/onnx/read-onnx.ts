import { modelsOthers as words } from '../../../../messages/words';
import { brought, type Shape } from '../../brought';
import { ModelProblem, type BroughtLayer, type BroughtModel, type ModelNote } from '../../model';
import { checkSizes } from '../../sizes';
import { biasesOf, sizesOf, transposed, weightsOf, type Sizes } from './dense';
import { applied, plus, scaled, shapeOf, Z } from './expression';
import { readGraph, type Graph, type Node } from './graph';
import {
  branched,
  isFlow,
  isTensor,
  multiplied,
  refused,
  withExpression,
  type Flow,
  type Unread,
  type Value,
} from './flow';
import { checkAxis, checkCast, checkFlat, numberIn, scalarIn } from './attributes';
import { scalarOf, type Tensor } from './tensor';

/** Defaults of ONNX; null for activations that have none. */
const ALPHAS: Readonly<Record<string, number | null>> = {
  ...{ Sigmoid: null, Tanh: null, Relu: null, Softplus: null, Erf: null, Mish: null },
  ...{ LeakyRelu: 0.01, Elu: 1 },
};
const HARMLESS = new Set(['Identity', 'Cast', 'Flatten', 'Dropout']);
const NONE = new Float64Array();

/** An ONNX model of dense layers: its nodes are followed from the input to the first output that they lead to. */
export function readOnnx(bytes: Uint8Array): BroughtModel {
  return new Walk(readGraph(bytes)).model();
}

class Walk {
  readonly #graph: Graph;
  readonly #values = new Map<string, Value>();
  readonly #layers: BroughtLayer[] = [];
  readonly #notes: ModelNote[] = [];
  #inputs = 0;
  #isSingle = false;

  constructor(graph: Graph) {
    this.#graph = graph;
    for (const [name, tensor] of graph.tensors) this.#values.set(name, tensor);
    for (const name of graph.inputs)
      if (!graph.tensors.has(name)) this.#values.set(name, { layer: 0, expression: Z, biases: NONE, columns: null });
  }

  model(): BroughtModel {
    for (const node of this.#graph.nodes) this.#follow(node);
    const outputs = this.#graph.outputs.map((name) => this.#values.get(name));
    const output = outputs.find((value) => isFlow(value) && value.layer > 0);
    if (!isFlow(output)) {
      const unread = outputs.find((value) => value && 'problem' in value) as Unread | undefined;
      throw unread?.problem ?? new ModelProblem(words.onnx.noOutput);
    }
    // What is computed beside the output that was found, such as a label, may have come after it.
    this.#close(output, this.#graph.outputs[0]!);
    const layers = this.#layers.slice(0, output.layer);
    return brought(this.#inputs, layers, this.#isSingle ? 'float32' : 'float64', this.#notes);
  }

  #follow(node: Node): void {
    const [name] = node.outputs;
    if (name === undefined) return;
    if (this.#values.has(name)) throw new ModelProblem(words.twice(name));
    this.#values.set(name, this.#attempt(node));
  }

  #attempt(node: Node): Value {
    const inputs = node.inputs.map((name) => this.#values.get(name));
    const unread = inputs.find((value) => value && 'problem' in value);
    if (unread) return unread;
    try {
      return this.#result(node, inputs) ?? refused(node);
    } catch (problem) {
      if (problem instanceof ModelProblem) return { problem };
      throw problem;
    }
  }

  /** null where the operator can't be read. */
  #result(node: Node, inputs: readonly (Value | undefined)[]): Value | null {
    const { operator } = node;
    const [first, second] = inputs;
    if (operator === 'Constant') return node.attributes.get('value')?.tensor ?? scalarIn(node);
    if (operator === 'Transpose' && isTensor(first))
      return transposed(first, node.attributes.get('perm')?.wholes ?? []);
    if (HARMLESS.has(operator)) return this.#kept(node, first);
    if (operator === 'Gemm' || operator === 'MatMul') return this.#product(node, inputs);
    if (isFlow(first) && isFlow(second)) return operator === 'Mul' ? multiplied(node, first, second) : branched(node);
    if (isFlow(first) && isTensor(second)) return this.#withConstant(node, first, second, false);
    if (isTensor(first) && isFlow(second)) return this.#withConstant(node, second, first, true);
    return isFlow(first) && inputs.length === 1 ? this.#applied(node, first) : null;
  }

  #kept(node: Node, value: Value | undefined): Value | null {
    if (node.operator === 'Cast') checkCast(node);
    if (node.operator === 'Flatten') checkFlat(node, value);
    if (node.operator === 'Dropout' && isFlow(value)) this.#notes.push({ code: 'dropoutLeftOut', what: node.name });
    return value ?? null;
  }

  #applied(node: Node, flow: Flow): Value | null {
    const { operator, attributes } = node;
    if (operator === 'Softmax') checkAxis(node, flow);
    const isPlainGelu = operator === 'Gelu' && attributes.get('approximate')?.text !== 'tanh';
    if (!Object.hasOwn(ALPHAS, operator) && operator !== 'Softmax' && !isPlainGelu) return null;
    const usual = ALPHAS[operator] ?? undefined;
    const alpha = usual === undefined ? undefined : (attributes.get('alpha')?.number ?? usual);
    return withExpression(flow, applied(operator, flow.expression, alpha));
  }

  /** A bias on z, or a number within an activation that is spelled out. */
  #withConstant(node: Node, flow: Flow, tensor: Tensor, isSwapped: boolean): Value | null {
    const { operator } = node;
    if (operator === 'Add' && flow.expression === Z && flow.layer > 0) return this.#biased(flow, tensor);
    const value = scalarOf(tensor);
    if (value === null) return null;
    if (operator === 'Add') return withExpression(flow, plus(flow.expression, value));
    if (operator === 'Mul') return withExpression(flow, scaled(flow.expression, value));
    return operator === 'Div' && !isSwapped ? withExpression(flow, scaled(flow.expression, 1 / value)) : null;
  }

  #biased(flow: Flow, tensor: Tensor): Flow {
    const more = biasesOf(tensor, flow.biases.length, flow.columns === true);
    return { ...flow, biases: flow.biases.map((bias, i) => bias + more[i]!) };
  }

  /** A new layer: x W + b where examples are rows, W x + b where they are columns. */
  #product(node: Node, [a, b, c]: readonly (Value | undefined)[]): Value | null {
    const isOn = (name: string): boolean => node.attributes.get(name)?.number === 1;
    const [flow, tensor] = isFlow(a) ? [a, b] : [b, a];
    if (!isFlow(flow) || !isTensor(tensor)) return null;
    const columns = flow !== a;
    if (flow.columns !== null && flow.columns !== (isOn(columns ? 'transB' : 'transA') ? !columns : columns))
      throw new ModelProblem(words.onnx.shape(node.name));
    const turned = columns ? isOn('transA') : !isOn('transB');
    const sizes = sizesOf(tensor, turned);
    if (c && !isTensor(c)) throw new ModelProblem(words.branched(node.name));
    this.#begin(node, flow, sizes);
    const { units } = sizes;
    const biases = c ? biasesOf(c, units, columns, numberIn(node, 'beta')) : new Float64Array(units);
    const weights = weightsOf(tensor, turned, sizes, numberIn(node, 'alpha'));
    this.#isSingle ||= tensor.isSingle;
    this.#layers.push({ units, activation: 'identity', weights, biases });
    return { layer: this.#layers.length, expression: Z, biases, columns };
  }

  /** Whether there can be a layer after a flow; nothing is copied before that is known. */
  #begin(node: Node, flow: Flow, { inputs, units }: Sizes): void {
    const width = flow.layer === 0 ? inputs : flow.biases.length;
    if (inputs !== width) throw new ModelProblem(words.onnx.shape(node.name));
    if (flow.layer !== this.#layers.length) throw new ModelProblem(words.branched(node.name));
    checkSizes([flow.layer === 0 ? inputs : this.#inputs, ...this.#layers.map((layer) => layer.units), units]);
    if (flow.layer === 0) this.#inputs = inputs;
    this.#close(flow, node.name);
  }

  /** The layer of a flow gets the activation that the flow is, and its b. */
  #close({ layer, expression, biases }: Flow, name: string): void {
    const shape = shapeOf(expression);
    const isRaw = layer === 0 && shape?.activation !== 'identity';
    if (!shape || isRaw) throw new ModelProblem(words.activation(expression.factors.join(' * ') || name));
    if (layer > 0) this.#layers[layer - 1] = withShape(this.#layers[layer - 1]!, shape, biases);
  }
}

const withShape = ({ units, weights }: BroughtLayer, shape: Shape, biases: Float64Array): BroughtLayer => ({
  units,
  weights,
  ...shape,
  biases,
});

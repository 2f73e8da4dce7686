import { modelsOthers as words } from '../../../../messages/words';
import { ModelProblem } from '../../model';
import { floatOf, isOfNumbers, MOST_DIMS, nameOfTensor, readTensor, type Tensor } from './tensor';
import { addWholes, fieldsOf, textOf } from './wire';

export interface Node {
  operator: string;
  /** Such as `/0/Gemm`, or else the operator. */
  name: string;
  inputs: string[];
  outputs: string[];
  attributes: ReadonlyMap<string, Attribute>;
}

/** A number (`f` or `i`), a text (`s`), a tensor (`t`) or whole numbers (`ints`). */
export interface Attribute {
  number: number;
  wholes: number[];
  text: string;
  tensor: Tensor | null;
}

export interface Graph {
  nodes: Node[];
  tensors: Map<string, Tensor>;
  inputs: string[];
  outputs: string[];
}

const MOST_NODES = 10_000;

/** The graph of a model: field 7 of `ModelProto`. */
export function readGraph(bytes: Uint8Array): Graph {
  const graphs = [...fieldsOf(bytes)].filter(({ number }) => number === 7);
  if (graphs.length !== 1) throw new ModelProblem(words.onnx.noGraph);
  const graph: Graph = { nodes: [], tensors: new Map(), inputs: [], outputs: [] };
  for (const field of fieldsOf(graphs[0]!.bytes)) {
    if (field.number === 1) addNode(graph, nodeOf(field.bytes));
    else if (field.number === 5) addTensor(graph, field.bytes);
    else if (field.number === 11) graph.inputs.push(nameOf(field.bytes));
    else if (field.number === 12) graph.outputs.push(nameOf(field.bytes));
  }
  return graph;
}

function addNode({ nodes }: Graph, node: Node): void {
  if (nodes.push(node) > MOST_NODES) throw new ModelProblem(words.onnx.nodes(MOST_NODES));
}

function addTensor({ tensors }: Graph, bytes: Uint8Array): void {
  const name = nameOfTensor(bytes);
  if (tensors.has(name)) throw new ModelProblem(words.twice(name));
  if (isOfNumbers(bytes)) tensors.set(name, readTensor(bytes));
}

/** Fields of `NodeProto`: 1 input, 2 output, 3 name, 4 op_type, 5 attribute, 7 domain. */
function nodeOf(bytes: Uint8Array): Node {
  const inputs: string[] = [];
  const outputs: string[] = [];
  const attributes = new Map<string, Attribute>();
  let [name, operator, domain] = ['', '', ''];
  for (const field of fieldsOf(bytes)) {
    if (field.number === 1) inputs.push(textOf(field));
    else if (field.number === 2) outputs.push(textOf(field));
    else if (field.number === 3) name = textOf(field);
    else if (field.number === 4) operator = textOf(field);
    else if (field.number === 5) addAttribute(attributes, field.bytes);
    else if (field.number === 7) domain = textOf(field);
  }
  const isOwn = domain === '' || domain === 'ai.onnx';
  return { operator: isOwn ? operator : `${domain}.${operator}`, name: name || operator, inputs, outputs, attributes };
}

/** Fields of `AttributeProto`: 1 name, 2 f, 3 i, 4 s, 5 t, 8 ints. */
function addAttribute(attributes: Map<string, Attribute>, bytes: Uint8Array): void {
  const attribute: Attribute = { number: NaN, wholes: [], text: '', tensor: null };
  let name = '';
  for (const field of fieldsOf(bytes)) {
    if (field.number === 1) name = textOf(field);
    else if (field.number === 2) attribute.number = floatOf(field);
    else if (field.number === 3) attribute.number = field.whole;
    else if (field.number === 4) attribute.text = textOf(field);
    else if (field.number === 5 && isOfNumbers(field.bytes)) attribute.tensor = readTensor(field.bytes, name);
    else if (field.number === 8) addWholes(attribute.wholes, field, MOST_DIMS);
  }
  if (attributes.has(name)) throw new ModelProblem(words.twice(name));
  attributes.set(name, attribute);
}

/** The name in a `ValueInfoProto`. */
function nameOf(bytes: Uint8Array): string {
  for (const field of fieldsOf(bytes)) if (field.number === 1) return textOf(field);
  return '';
}

"""Outputs of a model file of the page for rows, by PyTorch for safetensors, by the rules of ONNX for .onnx.

usage: read_models.py FILE ROWS ACTIVATIONS
"""
import json
import struct
import sys

import numpy as np
import torch
from torch import nn

name, rows, wanted = sys.argv[1], np.array(json.loads(sys.argv[2])), json.loads(sys.argv[3])


def byTorch():
    data = open(name, "rb").read()
    (length,) = struct.unpack("<Q", data[:8])
    assert length % 8 == 0
    header = json.loads(data[8 : 8 + length])
    header.pop("__metadata__")
    state = {}
    for key, entry in header.items():
        begin, end = entry["data_offsets"]
        values = np.frombuffer(data[8 + length + begin : 8 + length + end], "<f8")
        state[key] = torch.tensor(values.reshape(entry["shape"]))
    sizes = [v.shape for k, v in sorted(state.items(), key=lambda item: int(item[0].split(".")[0])) if k.endswith("weight")]
    kinds = {"sigmoid": nn.Sigmoid, "tanh": nn.Tanh, "relu": nn.ReLU, "softplus": lambda: nn.Softplus(threshold=700), "silu": nn.SiLU,
             "gelu": nn.GELU, "mish": nn.Mish, "leakyRelu": lambda: nn.LeakyReLU(0.1), "elu": lambda: nn.ELU(0.5),
             "softmax": lambda: nn.Softmax(1)}
    modules = []
    for (units, inputs), activation in zip(sizes, wanted):
        modules += [nn.Linear(inputs, units, dtype=torch.float64)] + ([] if activation == "identity" else [kinds[activation]()])
    model = nn.Sequential(*modules)
    model.load_state_dict(state)
    return model(torch.tensor(rows)).tolist()


def byOnnx():
    import onnx
    from onnx import helper, numpy_helper

    model = onnx.load(name)
    if model.opset_import[0].version <= onnx.defs.onnx_opset_version():
        onnx.checker.check_model(model, full_check=True)
    values = {t.name: numpy_helper.to_array(t) for t in model.graph.initializer}
    assert all(v.dtype == np.float64 for v in values.values())
    values[model.graph.input[0].name] = rows
    softplus = lambda z: np.logaddexp(0, z)
    operators = {
        "Gemm": lambda a, W, b, transB: a @ (W.T if transB else W) + b,
        "Sigmoid": lambda z: 1 / (1 + np.exp(-z)),
        "Tanh": np.tanh,
        "Relu": lambda z: np.maximum(z, 0),
        "LeakyRelu": lambda z, alpha: np.where(z < 0, alpha * z, z),
        "Elu": lambda z, alpha: np.where(z < 0, alpha * np.expm1(z), z),
        "Softplus": softplus,
        "Mul": lambda one, other: one * other,
        "Gelu": lambda z: nn.functional.gelu(torch.tensor(z)).numpy(),
        "Mish": lambda z: z * np.tanh(softplus(z)),
        "Softmax": lambda z, axis: np.exp(z - z.max(axis, keepdims=True)) / np.exp(z - z.max(axis, keepdims=True)).sum(axis, keepdims=True),
    }
    for node in model.graph.node:
        attributes = {a.name: helper.get_attribute_value(a) for a in node.attribute}
        values[node.output[0]] = operators[node.op_type](*[values[i] for i in node.input], **attributes)
    return values[model.graph.output[0].name].tolist()


print(json.dumps(byOnnx() if name.endswith(".onnx") else byTorch()))

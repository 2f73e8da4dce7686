"""Saves networks of PyTorch as ONNX, and graphs written by hand that NumPy computes; prints outputs: "file row out ..."."""

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from torch import nn

torch.manual_seed(7)
rows = torch.randn(10, 3)


def tell(file, outputs):
    for row, out in zip(rows.tolist(), np.asarray(outputs).reshape(10, -1).tolist()):
        print(file, *map(repr, row + out))


activations = [nn.Sigmoid(), nn.Tanh(), nn.ReLU(), nn.LeakyReLU(0.2), nn.ELU(0.7), nn.Softplus(), nn.SiLU(), nn.GELU(), nn.Mish()]
ends = [nn.Sigmoid(), nn.Softmax(dim=1), nn.Identity()]
for i, activation in enumerate(activations):
    net = nn.Sequential(nn.Linear(3, 4), activation, nn.Dropout(0.3), nn.Linear(4, 3, bias=i % 2 == 0), nn.Tanh(), nn.Linear(3, 2), ends[i % 3])
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
    for _ in range(20):
        optimizer.zero_grad()
        net(rows).square().mean().backward()
        optimizer.step()
    net.eval()
    file = f"torch-{type(activation).__name__}.onnx"
    torch.onnx.export(net, rows[:1], file)
    with torch.no_grad():
        tell(file, net(rows).numpy())

draw = np.random.default_rng(7)
wide, tall = draw.normal(size=(4, 3)).astype(np.float32), draw.normal(size=(4, 2)).astype(np.float32)
bias, last = draw.normal(size=4).astype(np.float32), draw.normal(size=(1, 2)).astype(np.float32)
given = rows.numpy().astype(float)
z1 = given @ wide.T + bias
low = 0.5 * (given @ wide.T) + 2 * bias
exp = np.exp(np.where(low > 0, low, 0.01 * low) @ tall + last)
by_hand = {"gemm": exp / exp.sum(axis=1, keepdims=True), "matmul": np.where(z1 > 0, z1, np.expm1(z1)) @ tall + last}
nodes = {
    "gemm": [
        helper.make_node("Gemm", ["x", "W1", "b1"], ["z1"], alpha=0.5, beta=2.0, transB=1),
        helper.make_node("LeakyRelu", ["z1"], ["a1"]),
        helper.make_node("Gemm", ["a1", "W2", "b2"], ["z2"]),
        helper.make_node("Softmax", ["z2"], ["y"], axis=1),
    ],
    "matmul": [
        helper.make_node("Transpose", ["W1"], ["V1"]),
        helper.make_node("MatMul", ["x", "V1"], ["p1"]),
        helper.make_node("Add", ["p1", "b1"], ["z1"]),
        helper.make_node("Elu", ["z1"], ["a1"]),
        helper.make_node("MatMul", ["a1", "W2"], ["p2"]),
        helper.make_node("Add", ["b2", "p2"], ["y"]),
    ],
}
for name, graph in nodes.items():
    constants = [numpy_helper.from_array(value, key) for key, value in [("W1", wide), ("b1", bias), ("W2", tall), ("b2", last)]]
    model = helper.make_model(
        helper.make_graph(
            graph,
            name,
            [helper.make_tensor_value_info("x", TensorProto.FLOAT, [1, 3])],
            [helper.make_tensor_value_info("y", TensorProto.FLOAT, [1, 2])],
            constants,
        ),
        opset_imports=[helper.make_opsetid("", 13)],
    )
    onnx.checker.check_model(model)
    file = f"hand-{name}.onnx"
    onnx.save(model, file)
    tell(file, by_hand[name])

"""Networks trained by PyTorch: what the page's script prints of each, rows, outputs, and W and b after one more step.

usage: torch_models.py SCRIPT
"""
import contextlib
import io
import json
import sys

import torch
from torch import nn

script = open(sys.argv[1]).read()
torch.manual_seed(1)
activations = [nn.Sigmoid(), nn.Tanh(), nn.ReLU(), nn.LeakyReLU(0.2), nn.ELU(0.5), nn.Softplus(), nn.SiLU(), nn.GELU(), nn.Mish()]


def printed(model):
    with contextlib.redirect_stdout(io.StringIO()) as out:
        exec(script, {"model": model})
    return out.getvalue()


def case(name, model, loss, x, y, lossName):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)

    def step():
        optimizer.zero_grad()
        loss(model(x), y).backward()
        optimizer.step()

    for _ in range(20):
        step()
    text = printed(model)
    outputs = model(x).tolist()
    step()
    after = [v.flatten().tolist() for v in model.parameters()]
    return {"name": name, "text": text, "inputs": x.tolist(), "targets": y.tolist(), "outputs": outputs,
            "after": sum(after, []), "loss": lossName, "double": x.dtype == torch.float64}


cases = []
for dtype in (torch.float64, torch.float32):
    torch.set_default_dtype(dtype)
    x = torch.randn(8, 3)
    for activation in activations:
        model = nn.Sequential(nn.Linear(3, 5), activation, nn.Dropout(0.0), nn.Linear(5, 1), nn.Sigmoid())
        y = (x.sum(1, keepdim=True) > 0).to(dtype)
        cases.append(case(f"{type(activation).__name__} {dtype}", model, nn.BCELoss(), x, y, "binaryCrossEntropy"))
    model = nn.Sequential(nn.Linear(3, 4, bias=False), nn.Tanh(), nn.Linear(4, 4), nn.Tanh(), nn.Linear(4, 2))
    cases.append(case(f"regression without biases {dtype}", model, nn.MSELoss(), x, torch.randn(8, 2), "meanSquaredError"))
print(json.dumps(cases))

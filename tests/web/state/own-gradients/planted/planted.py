"""Backpropagation as people write it in NumPy, with one bug at a time.

usage: planted.py STEP.json NUMBERS.txt
Writes the gradients of every bug to NUMBERS.txt (a line for each matrix: bug, name, rows, cols, entries row by row), and
prints a JSON list of {bug, program, digits, text}: how NumPy and PyTorch print them.
"""
import json
import sys

import numpy as np
import torch

with open(sys.argv[1]) as file:
    step = json.load(file)
X, Y = np.array(step["inputs"]).T, np.array(step["targets"]).T
W = [np.array(layer["W"]) for layer in step["parameters"]]
b = [np.array(layer["b"]).reshape(-1, 1) for layer in step["parameters"]]
kinds = [layer["activation"] for layer in step["network"]["layers"]]
m = X.shape[1]


def g(kind, z):
    return np.tanh(z) if kind == "tanh" else 1 / (1 + np.exp(-z))


def slope(kind, a):
    return 1 - a**2 if kind == "tanh" else a * (1 - a)


def gradients(bug):
    """All dW and db; sigmoid output with cross-entropy, so that the last delta is yhat - y."""
    a, z = [X], []
    for kind, w, bias in zip(kinds, W, b):
        z.append(w @ a[-1] + bias)
        a.append(g(kind, z[-1]))
    delta = Y - a[-1] if bug == "sign" else a[-1] - Y
    found, later = [], None
    for l in reversed(range(len(W))):
        if later is not None:
            square = later.shape[0] == later.shape[1]
            delta = (later if bug == "transposed" and square else later.T) @ delta
            if bug != "slopeMissing":
                delta = delta * slope(kinds[l], g(kinds[l], a[l + 1]) if bug == "slopeAtA" else a[l + 1])
        if bug == "lastExampleOnly":
            dW, db = delta[:, -1:] @ a[l][:, -1:].T, delta[:, -1:]
        else:
            dW, db = delta @ a[l].T, delta.sum(axis=1, keepdims=True)
        if bug not in ("meanMissing", "lastExampleOnly"):
            dW, db = dW / m, db / m
        later = W[l] - step["learningRate"] * dW if bug == "updatedWeights" else W[l]
        found.append((dW, db))
    found.reverse()
    if bug == "handedTurned":
        found = [(dW.T, db) for dW, db in found]
    return {f"{name}{l + 1}": value for l, pair in enumerate(found) for name, value in zip(("dW", "db"), pair)}


BUGS = ("none", "slopeMissing", "sign", "meanMissing", "transposed", "handedTurned", "lastExampleOnly", "updatedWeights", "slopeAtA")
prints, lines = [], []
for bug in BUGS:
    matrices = gradients(bug)
    for name, value in matrices.items():
        lines.append(" ".join([bug, name, str(value.shape[0]), str(value.shape[1])] + [repr(float(v)) for v in value.flat]))
    for digits in (4, 8, 17):
        np.set_printoptions(precision=digits)
        torch.set_printoptions(precision=digits)
        for program, text in (
            ("NumPy", "\n".join(f"{name} =\n{value}" for name, value in matrices.items())),
            ("PyTorch", "\n".join(f"{name} {torch.from_numpy(value.copy())}" for name, value in matrices.items())),
        ):
            prints.append({"bug": bug, "program": program, "digits": digits, "text": text})
with open(sys.argv[2], "w") as file:
    file.write("\n".join(lines) + "\n")
print(json.dumps(prints))

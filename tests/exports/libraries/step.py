"""Runs code that the page shows for scikit-learn, PyTorch or OpenCV: JSON {code, X, y, W, b} in, the new [[W, b], ...] out."""

import json
import sys
import warnings

import numpy as np

warnings.simplefilter("ignore")
for given in json.load(sys.stdin):
    names = {"X": np.array(given["X"]), "y": np.array(given["y"], float)}
    for l, (W, b) in enumerate(zip(given["W"], given["b"]), 1):
        names |= {f"W{l}": np.array(W), f"b{l}": np.array(b)}
    if "torch" in given["code"]:
        import torch

        names["X"], names["y"] = torch.as_tensor(names["X"]), torch.as_tensor(names["y"])
    elif "sklearn" in given["code"] and names["y"].shape[1] == 1:
        names["y"] = names["y"][:, 0]
    elif "# y: the class of each row" in given["code"]:
        names["y"] = names["y"].argmax(axis=1)
    exec(given["code"], names)
    net = names["net"]
    if "torch" in given["code"]:
        numbers = [parameter.detach().numpy().tolist() for parameter in net.parameters()]
        print(json.dumps([list(pair) for pair in zip(numbers[0::2], numbers[1::2])]))
    elif "cv2" in given["code"]:
        numbers = net.getWeights(1)
        print(json.dumps([[numbers[:-1].T.tolist(), numbers[-1].tolist()]]))
    else:
        print(json.dumps([[W.T.tolist(), b.tolist()] for W, b in zip(net.coefs_, net.intercepts_)]))

"""Confirms cases.json without PyTorch: every case anew, with all derivatives written out, in 80-bit numbers.

    python3 check_cases.py        needs NumPy, and a processor whose long double has 64 bits of mantissa (x86)

Each number of PyTorch's must lie within a tenth of what the core is allowed to differ by; the largest shares of that are
printed. So the tolerances leave room for the rounding of 64-bit numbers, and not much more.
"""
import itertools
import json

import numpy as np

Number = np.longdouble
assert np.finfo(Number).nmant == 63


def array(value):
    return np.array(value, dtype=Number)


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def softplus(z):
    return np.maximum(z, 0) + np.log1p(np.exp(-abs(z)))


ROOT_OF_PI = np.sqrt(4 * np.arctan(Number(1)))


def erfc(x):
    """From 2 up its continued fraction; below, 1 - erf by erf's series of terms of one sign."""
    far = np.maximum(abs(x), 2)
    fraction = far
    for k in range(400, 0, -1):
        fraction = far + k / fraction / 2
    tail = np.exp(-far * far) / fraction / ROOT_OF_PI
    near = np.minimum(abs(x), 2)
    term = series = near
    for k in range(1, 80):
        term = term * 2 * near * near / (2 * k + 1)
        series = series + term
    upper = np.where(abs(x) > 2, tail, 1 - 2 / ROOT_OF_PI * np.exp(-near * near) * series)
    return np.where(x < 0, 2 - upper, upper)


def cumulative(z):
    return erfc(-z / np.sqrt(Number(2))) / 2


# g and g' of z, and of alpha where there is one
ACTIVATIONS = {
    "identity": (lambda z: z, np.ones_like),
    "sigmoid": (sigmoid, lambda z: sigmoid(z) * sigmoid(-z)),
    "tanh": (np.tanh, lambda z: 4 * sigmoid(2 * z) * sigmoid(-2 * z)),
    "relu": (lambda z: np.where(z > 0, z, 0), lambda z: np.where(z > 0, 1, 0)),
    "leakyRelu": (
        lambda z, alpha=0.01: np.where(z > 0, z, alpha * z),
        lambda z, alpha=0.01: np.where(z > 0, 1, alpha),
    ),
    "elu": (
        lambda z, alpha=1: np.where(z > 0, z, alpha * np.expm1(z)),
        lambda z, alpha=1: np.where(z > 0, 1, alpha * np.exp(z)),
    ),
    "softplus": (softplus, sigmoid),
    "silu": (lambda z: z * sigmoid(z), lambda z: sigmoid(z) + z * sigmoid(z) * sigmoid(-z)),
    "gelu": (
        lambda z: z * cumulative(z),
        lambda z: cumulative(z) + z * np.exp(-z * z / 2) / (np.sqrt(Number(2)) * ROOT_OF_PI),
    ),
    "mish": (
        lambda z: z * np.tanh(softplus(z)),
        lambda z: np.tanh(softplus(z)) + z * sigmoid(z) / np.cosh(softplus(z)) ** 2,
    ),
}


def softmax(z):
    powers = np.exp(z - z.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def alpha_of(layer):
    return [layer["alpha"]] if "alpha" in layer else []


def activate(layer, z):
    kind = layer["activation"]
    return softmax(z) if kind == "softmax" else ACTIVATIONS[kind][0](z, *alpha_of(layer))


def activate_backward(layer, z, slope):
    """dL/dz from dL/da."""
    kind = layer["activation"]
    if kind != "softmax":
        return slope * ACTIVATIONS[kind][1](z, *alpha_of(layer))
    a = softmax(z)
    return a * (slope - (slope * a).sum(axis=1, keepdims=True))


def log_softmax(z):
    shifted = z - z.max(axis=1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))


def mean_loss(loss, z, a, y):
    r = a - y
    outputs = r.shape[1]
    entries = {
        "binaryCrossEntropy": lambda: y * softplus(-z) + (1 - y) * softplus(z),
        "softmaxCrossEntropy": lambda: -y * log_softmax(z),
        "halfSquaredError": lambda: r * r / 2,
        "meanSquaredError": lambda: r * r / outputs,
        "meanAbsoluteError": lambda: abs(r) / outputs,
        "huber": lambda: np.where(abs(r) <= 1, r * r / 2, abs(r) - 0.5) / outputs,
        "hinge": lambda: np.maximum(0, 1 - y * a),
    }[loss]()
    return entries.sum() / len(y)


def output_delta(loss, output, z, a, y):
    r = a - y
    outputs = r.shape[1]
    if loss == "binaryCrossEntropy":
        return r
    if loss == "softmaxCrossEntropy":
        return a * y.sum(axis=1, keepdims=True) - y
    slope = {
        "halfSquaredError": lambda: r,
        "meanSquaredError": lambda: 2 * r / outputs,
        "meanAbsoluteError": lambda: np.sign(r) / outputs,
        "huber": lambda: np.clip(r, -1, 1) / outputs,
        "hinge": lambda: np.where(1 - y * a > 0, -y, 0),
    }[loss]()
    return activate_backward(output, z, slope)


class Run:
    def __init__(self, spec):
        self.spec = spec
        self.layers = spec["layers"]
        self.W, self.b = [[array(p) for p in spec[name]] for name in ("W", "b")]
        self.memory = {}

    def forward(self, x):
        self.z, self.a = [], [x]
        for layer, w, b in zip(self.layers, self.W, self.b):
            self.z.append(self.a[-1] @ w.T + b)
            self.a.append(activate(layer, self.z[-1]))

    def loss(self, y):
        return mean_loss(self.spec["loss"], self.z[-1], self.a[-1], y)

    def backward(self, y):
        delta = [output_delta(self.spec["loss"], self.layers[-1], self.z[-1], self.a[-1], y)]
        for l in range(len(self.W) - 1, 0, -1):
            delta.insert(0, activate_backward(self.layers[l - 1], self.z[l - 1], delta[0] @ self.W[l]))
        self.delta = delta
        self.dW = [d.T @ a / len(y) for d, a in zip(delta, self.a)]
        self.db = [d.sum(axis=0) / len(y) for d in delta]

    def objective(self, loss):
        l1, l2 = self.spec.get("l1", 0), self.spec.get("l2", 0)
        return loss + sum(l1 * abs(w).sum() + l2 * (w * w).sum() / 2 for w in self.W)

    def descent(self):
        """What the optimizer is given: with the penalty's part, clipped."""
        l1, l2 = self.spec.get("l1", 0), self.spec.get("l2", 0)
        gradients = [dw + l1 * np.sign(w) + l2 * w for dw, w in zip(self.dW, self.W)] + self.db
        clipping = self.spec.get("clipping", {"kind": "none"})
        if clipping["kind"] == "value":
            return [np.clip(g, -clipping["limit"], clipping["limit"]) for g in gradients]
        length = np.sqrt(sum((g * g).sum() for g in gradients))
        if clipping["kind"] == "norm" and length > clipping["limit"]:
            return [g * (clipping["limit"] / length) for g in gradients]
        return gradients

    def move(self, t, i, g, rate, w):
        """Parameter i after update t = 1, 2, ..."""
        o = self.spec["optimizer"]
        kind = o["kind"]
        remembered = lambda name: self.memory.get((name, i), 0)

        def remember(name, value):
            self.memory[name, i] = value
            return value

        def mixed(name, share, value):
            share = Number(share)
            return remember(name, share * remembered(name) + (1 - share) * value)

        if kind == "gradientDescent":
            return w - rate * g
        if kind in ("momentum", "nesterov"):
            v = remember("v", o["momentum"] * remembered("v") + g)
            return w - rate * (v if kind == "momentum" else g + o["momentum"] * v)
        if kind == "adaGrad":
            return w - rate * g / (np.sqrt(remember("s", remembered("s") + g * g)) + o["epsilon"])
        if kind == "rmsProp":
            s = mixed("s", o["decay"], g * g)
            spread = s - mixed("m", o["decay"], g) ** 2 if o["centred"] else s
            step = g / (np.sqrt(spread) + o["epsilon"])
            return w - rate * remember("v", o["momentum"] * remembered("v") + step)
        if kind == "adamW" and i < len(self.W):
            w = w * (1 - rate * o["weightDecay"])
        m, s = mixed("m", o["beta1"], g), mixed("s", o["beta2"], g * g)
        if kind == "amsGrad":
            s = remember("largest", np.maximum(remembered("largest"), s))
        m, s = m / (1 - Number(o["beta1"]) ** t), s / (1 - Number(o["beta2"]) ** t)
        return w - rate * m / (np.sqrt(s) + o["epsilon"])

    def update(self, t, rate):
        numbers = [self.move(t, i, g, rate, w) for i, (g, w) in enumerate(zip(self.descent(), self.W + self.b))]
        self.W, self.b = numbers[: len(self.W)], numbers[len(self.W) :]


def rate(spec, t):
    s, base = spec.get("schedule", {"kind": "constant"}), Number(spec["learningRate"])
    kind = s["kind"]
    if kind == "step":
        base *= Number(s["factor"]) ** (t // s["every"])
    elif kind == "exponential":
        base *= Number(s["factor"]) ** t
    elif kind == "cosine":
        share = Number(min(t, s["length"])) / s["length"]
        base = s["least"] + (base - s["least"]) * np.cos(2 * np.arctan(Number(1)) * share) ** 2
    elif kind == "inverseTime":
        base /= 1 + Number(s["decay"]) * t
    warm_up = s.get("warmUp", 0)
    return base * (t + 1) / warm_up if t + 1 < warm_up else base


def share(got, want, relative, absolute):
    """The largest difference as a share of what is allowed: 0 where all is the same."""
    got, want = array(got), array(want)
    allowed = absolute * max(1, abs(want).max()) + relative * abs(want)
    return float((abs(got - want) / allowed).max())


def shares(case, tolerances):
    """For each quantity of a case, the share of its tolerance that PyTorch uses up."""
    spec, expected = case["spec"], case["expected"]
    absolute = spec.get("absolute", tolerances["absolute"])
    x, y, run = array(spec["X"]), array(spec["Y"]), Run(spec)
    size, first = spec["batch"] or len(x), 0
    for t in range(spec["steps"] + 1):
        rows = slice(first, first + size)
        run.forward(x[rows])
        run.backward(y[rows])
        if t == 0:
            got = {"z": run.z, "a": run.a[1:], "delta": run.delta, "dW": run.dW, "db": run.db}
            for name, l in itertools.product(got, range(len(run.W))):
                yield f"{name}[{l}]", share(expected["step1"][name][l], got[name][l], tolerances["step1"], absolute)
        loss = run.loss(y[rows])
        for name, value in ("losses", loss), ("objectives", run.objective(loss)):
            yield f"{name}[{t}]", share(expected[name][t], value, tolerances["losses"], absolute)
        yield f"rates[{t}]", share(expected["rates"][t], rate(spec, t), tolerances["step1"], tolerances["absolute"])
        if t < spec["steps"]:
            run.update(t + 1, rate(spec, t))
        first = first + size if first + size < len(x) else 0
    for name, layers in ("W", run.W), ("b", run.b):
        for l, value in enumerate(layers):
            yield f"final.{name}[{l}]", share(expected["final"][name][l], value, tolerances["final"], absolute)


def main():
    np.seterr(over="ignore")  # 1 / (1 + e^-z) is 0 there
    with open(__file__.replace("check_cases.py", "cases.json"), encoding="ascii") as file:
        given = json.load(file)
    cases, tolerances = given["cases"], given["meta"]["tolerances"]
    found = [(s, case["spec"]["id"], name) for case in cases for name, s in shares(case, tolerances)]
    print(f"{len(cases)} cases; the numbers that use up most of their tolerance:")
    for s, case, name in sorted(found, reverse=True)[:12]:
        print(f"  {s:8.2g}  {case} {name}")
    assert all(s <= 0.1 for s, _, _ in found), "PyTorch's numbers leave the core too little room, or are others"


if __name__ == "__main__":
    main()

"""Writes cases.json: networks of every kind trained by PyTorch in double precision, for the core to agree with.

    python3 make_cases.py        needs PyTorch (Debian: python3-torch)

Gradients come from autograd, updates from torch.optim. Written out here is what PyTorch has not, or with fewer digits:
- softplus without the switch to z above 20; elu by expm1, gelu by erfc, binary cross-entropy by softplus: small values
  keep their digits;
- the exact norm of clipping (clip_grad_norm_ adds 1e-6 to it), and the schedules as formulas of the update t, which
  `agree_with_schedulers` compares with torch.optim.lr_scheduler;
- penalties, and the weight decay of AdamW, on weights alone.
An update is: gradient, penalty, clipping, optimizer. Batches are taken in order; a left-over one is its own update.

Every case is drawn by its name, so it stays the same when others come or go. Numbers are printed so that they read back
exactly. Before anything is written the cases of gradients.json are made anew and must come out as they stand there;
check_cases.py then confirms every case without PyTorch.

In the file rows are examples. `step1` is of the first batch: delta = dL/dz of one example, without 1/m; dW and db are
the gradients of the mean loss alone. For each update, and for the batch after the last one: `losses` the mean of L,
`objectives` J, which is the loss and the penalty, and `rates`.
"""
import itertools
import json
import math
import random

import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)
# |got - want| <= absolute * max(1, largest |want|) + relative * |want|, in every entry of a matrix; `absolute` may be set
# for a case.
TOLERANCES = {"absolute": 1e-15, "step1": 1e-11, "losses": 1e-10, "final": 1e-10}


def softplus(z):
    above, below = z.clamp(min=0), z.clamp(max=0)
    return torch.where(z > 0, above + torch.log1p(torch.exp(-above)), torch.log1p(torch.exp(below)))


def elu(z, alpha=1.0):
    """The value by expm1, the derivative by exp: each without cancellation."""
    rough = F.elu(z, alpha)
    return rough + (torch.where(z > 0, z, alpha * torch.expm1(z.clamp(max=0))) - rough).detach()


# Those that have an alpha take it. A new one goes to the end: the cases of the others are drawn by their place.
ACTIVATIONS = {
    "identity": lambda z: z,
    "sigmoid": torch.sigmoid,
    "tanh": torch.tanh,
    "relu": torch.relu,
    "leakyRelu": lambda z, alpha=0.01: F.leaky_relu(z, alpha),
    "elu": elu,
    "softplus": softplus,
    "silu": F.silu,
    "gelu": lambda z: z * torch.special.erfc(z * -math.sqrt(0.5)) / 2,
    "softmax": lambda z: torch.softmax(z, 1),
    "mish": F.mish,
}
SMOOTH = [kind for kind in ACTIVATIONS if kind not in ("identity", "relu", "leakyRelu")]

# Each: L of every example (row) from z and a of the last layer and y.
LOSSES = {
    "binaryCrossEntropy": lambda z, a, y: (y * softplus(-z) + (1 - y) * softplus(z)).sum(1),
    "softmaxCrossEntropy": lambda z, a, y: -(y * torch.log_softmax(z, 1)).sum(1),
    "halfSquaredError": lambda z, a, y: F.mse_loss(a, y, reduction="none").sum(1) / 2,
    "meanSquaredError": lambda z, a, y: F.mse_loss(a, y, reduction="none").mean(1),
    "meanAbsoluteError": lambda z, a, y: F.l1_loss(a, y, reduction="none").mean(1),
    "huber": lambda z, a, y: F.huber_loss(a, y, reduction="none", delta=1.0).mean(1),
    "hinge": lambda z, a, y: torch.relu(1 - y * a).sum(1),
}
OF_ANY_OUTPUT = ["halfSquaredError", "meanSquaredError", "meanAbsoluteError", "huber", "hinge"]


# ---- one case --------------------------------------------------------------------------------------------------------


class Model:
    def __init__(self, spec):
        self.spec = spec
        self.W = [torch.tensor(w, requires_grad=True) for w in spec["W"]]
        self.b = [torch.tensor(b, requires_grad=True) for b in spec["b"]]
        self.parameters = self.W + self.b

    def forward(self, x):
        """z and a of each layer."""
        trace = []
        for layer, w, b in zip(self.spec["layers"], self.W, self.b):
            z = x @ w.T + b
            x = ACTIVATIONS[layer["activation"]](z, *([layer["alpha"]] if "alpha" in layer else []))
            trace.append((z, x))
        return trace

    def loss(self, trace, y):
        return LOSSES[self.spec["loss"]](*trace[-1], y).mean()

    def penalty(self):
        l1, l2 = self.spec.get("l1", 0), self.spec.get("l2", 0)
        return sum(l1 * w.abs().sum() + l2 / 2 * (w**2).sum() for w in self.W)

    def numbers(self):
        return {"W": [w.tolist() for w in self.W], "b": [b.tolist() for b in self.b]}


def step1(spec, x, y):
    model = Model(spec)
    trace = model.forward(x)
    for z, _ in trace:
        z.retain_grad()
    model.loss(trace, y).backward()
    return {
        "z": [z.tolist() for z, _ in trace],
        "a": [a.tolist() for _, a in trace],
        "delta": [(z.grad * len(x)).tolist() for z, _ in trace],
        "dW": [w.grad.tolist() for w in model.W],
        "db": [b.grad.tolist() for b in model.b],
    }


def scheduled(schedule, base, t):
    """The rate of update t = 0, 1, ... without warm-up."""
    s, kind = schedule, schedule["kind"]
    if kind == "step":
        return base * s["factor"] ** (t // s["every"])
    if kind == "exponential":
        return base * s["factor"] ** t
    if kind == "cosine":
        return s["least"] + (base - s["least"]) * (1 + math.cos(math.pi * min(t, s["length"]) / s["length"])) / 2
    return base / (1 + s["decay"] * t) if kind == "inverseTime" else base


def rate(spec, t):
    schedule = spec.get("schedule", {"kind": "constant"})
    warm_up = schedule.get("warmUp", 0)
    return scheduled(schedule, spec["learningRate"], t) * (min(1, (t + 1) / warm_up) if warm_up else 1)


def optimizer_of(spec, model):
    o, lr = spec["optimizer"], spec["learningRate"]
    kind, parameters = o["kind"], model.parameters
    if kind == "gradientDescent":
        return torch.optim.SGD(parameters, lr=lr)
    if kind in ("momentum", "nesterov"):
        return torch.optim.SGD(parameters, lr=lr, momentum=o["momentum"], nesterov=kind == "nesterov")
    if kind == "adaGrad":
        return torch.optim.Adagrad(parameters, lr=lr, eps=o["epsilon"])
    if kind == "rmsProp":
        return torch.optim.RMSprop(
            parameters, lr=lr, alpha=o["decay"], eps=o["epsilon"], momentum=o["momentum"], centered=o["centred"]
        )
    betas = (o["beta1"], o["beta2"])
    if kind in ("adam", "amsGrad"):
        return torch.optim.Adam(parameters, lr=lr, betas=betas, eps=o["epsilon"], amsgrad=kind == "amsGrad")
    groups = [{"params": model.W, "weight_decay": o["weightDecay"]}, {"params": model.b, "weight_decay": 0.0}]
    return torch.optim.AdamW(groups, lr=lr, betas=betas, eps=o["epsilon"])


def clip(spec, parameters):
    kind, limit = (spec.get("clipping") or {"kind": "none", "limit": 0}).values()
    if kind == "value":
        torch.nn.utils.clip_grad_value_(parameters, limit)
    elif kind == "norm":
        norm = math.hypot(*torch.cat([p.grad.flatten() for p in parameters]).tolist())
        for p in parameters:
            p.grad *= min(1.0, limit / norm) if norm else 1.0


def batches_of(spec):
    """The rows of each update's batch, over and over."""
    rows, size = len(spec["X"]), spec["batch"] or len(spec["X"])
    while True:
        for first in range(0, rows, size):
            yield slice(first, min(first + size, rows))


def run(spec):
    model, batches = Model(spec), batches_of(spec)
    x, y = torch.tensor(spec["X"]), torch.tensor(spec["Y"])
    optimizer = optimizer_of(spec, model)
    rows = next(batches)
    expected = {"step1": step1(spec, x[rows], y[rows]), "losses": [], "objectives": [], "rates": []}
    for t in range(spec["steps"] + 1):
        loss = model.loss(model.forward(x[rows]), y[rows])
        objective = loss + model.penalty()
        for name, value in ("losses", loss.item()), ("objectives", objective.item()), ("rates", rate(spec, t)):
            expected[name].append(value)
        if t == spec["steps"]:
            return {**expected, "final": model.numbers()}
        optimizer.zero_grad()
        objective.backward()
        clip(spec, model.parameters)
        for group in optimizer.param_groups:
            group["lr"] = rate(spec, t)
        optimizer.step()
        rows = next(batches)


# ---- checks before anything is written -------------------------------------------------------------------------------


def agree_with_schedulers():
    """The formulas are those of torch.optim.lr_scheduler, up to the last bits: it goes from rate to rate."""
    lr = torch.optim.lr_scheduler
    pairs = [
        ({"kind": "step", "every": 4, "factor": 0.5}, lambda o: lr.StepLR(o, 4, 0.5)),
        ({"kind": "exponential", "factor": 0.9}, lambda o: lr.ExponentialLR(o, 0.9)),
        ({"kind": "cosine", "length": 20, "least": 0.01}, lambda o: lr.CosineAnnealingLR(o, 20, 0.01)),
        ({"kind": "constant", "warmUp": 7}, lambda o: lr.LinearLR(o, 1 / 7, 1, 6)),
    ]
    for schedule, made in pairs:
        optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=0.2)
        scheduler = made(optimizer)
        for t in range(20):
            want = rate({"schedule": schedule, "learningRate": 0.2}, t)
            assert abs(optimizer.param_groups[0]["lr"] - want) < 1e-14, (schedule, t)
            optimizer.step()
            scheduler.step()


def beside(name):
    return __file__.replace("make_cases.py", name)


def translated(spec):
    """A case of gradients.json in the form of this file; its words are those of its `meta.conventions`."""
    names = {"leaky_relu": "leakyRelu", "bce": "binaryCrossEntropy", "softmax_ce": "softmaxCrossEntropy",
             "half_mse": "halfSquaredError", "mse": "meanSquaredError", "rmsprop": "rmsProp", "adagrad": "adaGrad"}
    o = {"momentum": 0, "nesterov": False, "alpha": 0.99, "beta1": 0.9, "beta2": 0.999, "centered": False,
         "eps": 1e-10 if spec["optimizer"]["type"] == "adagrad" else 1e-8, **spec["optimizer"]}
    kind = ("nesterov" if o["nesterov"] else "momentum" if o["momentum"] else "gradientDescent") if o["type"] == "sgd" \
        else names.get(o["type"], o["type"])
    return {
        **spec,
        "layers": [{**layer, "activation": names.get(layer["activation"], layer["activation"])} for layer in spec["layers"]],
        "loss": names[spec["loss"]],
        "batch": 0,
        "learningRate": o["lr"],
        "optimizer": {"kind": kind, "momentum": o["momentum"], "decay": o["alpha"], "epsilon": o["eps"],
                      "centred": o["centered"], "beta1": o["beta1"], "beta2": o["beta2"]},
    }


def flat(value):
    return [x for item in value for x in flat(item)] if isinstance(value, list) else [value]


def agree_with_gradients():
    with open(beside("gradients.json"), encoding="ascii") as file:
        given = json.load(file)["cases"]
    for case_ in given:
        spec, want, got = case_["spec"], case_["expected"], run(translated(case_["spec"]))
        want["step1"]["delta"] = [[[d * len(spec["X"]) for d in row] for row in layer] for layer in want["step1"]["delta"]]
        pairs = [(got["step1"][name], want["step1"][name]) for name in got["step1"]]
        pairs += [(got[name], want[name]) for name in ("losses", "objectives")]
        pairs += [(got["final"][name], want["final"][name]) for name in ("W", "b")]
        for a, b in pairs:
            for x, y in itertools.zip_longest(flat(a), flat(b)):
                assert abs(x - y) <= 1e-14 * max(1, abs(y)), (spec["id"], x, y)
    return [case_["spec"]["id"] for case_ in given]


# ---- the cases -------------------------------------------------------------------------------------------------------

NATURAL_OUTPUT = {"binaryCrossEntropy": "sigmoid", "softmaxCrossEntropy": "softmax"}


def targets(generator, loss, rows, width, soft):
    if loss == "softmaxCrossEntropy":
        return [shares(generator, width) if soft else one_hot(generator, width) for _ in range(rows)]
    if loss == "binaryCrossEntropy":
        draw = lambda: round(generator.random(), 3) if soft else float(generator.randint(0, 1))
    elif loss == "hinge":
        draw = lambda: float(generator.choice([-1, 1]))
    else:
        draw = lambda: round(generator.uniform(-1.5, 1.5), 3)
    return [[draw() for _ in range(width)] for _ in range(rows)]


def one_hot(generator, width):
    chosen = generator.randrange(width)
    return [float(k == chosen) for k in range(width)]


def shares(generator, width):
    """Random numbers that sum to 1, up to rounding."""
    parts = [generator.randint(1, 64) for _ in range(width)]
    return [part / sum(parts) for part in parts]


def layer_of(units, kind):
    """@param kind an activation, or a pair of one and its alpha"""
    name, alpha = kind if isinstance(kind, tuple) else (kind, None)
    return {"units": units, "activation": name} | ({} if alpha is None else {"alpha": alpha})


def case(name, widths, hidden, loss, output=None, rows=5, batch=0, steps=5, eta=0.1, soft=False, **more):
    """@param widths the inputs, then the units of each layer
    @param hidden the activation of the hidden layers, or a list of them to take in turn; one with an alpha is a pair
    @param batch examples of an update, 0 for all
    @param more  parts of the spec that are set rather than drawn"""
    generator = random.Random(name)
    output = output or NATURAL_OUTPUT.get(loss, "identity")
    kinds = hidden if isinstance(hidden, list) else [hidden]
    layers = [
        layer_of(units, output if i == len(widths) - 2 else kinds[i % len(kinds)]) for i, units in enumerate(widths[1:])
    ]
    drawn = lambda size, *shape: (
        [drawn(size, *shape[1:]) for _ in range(shape[0])] if shape else round(generator.uniform(-size, size), 4)
    )
    return {
        "id": name,
        "input": widths[0],
        "layers": layers,
        "loss": loss,
        "X": drawn(1.5, rows, widths[0]),
        "Y": targets(generator, loss, rows, widths[-1], soft),
        "W": [drawn(1.5 / math.sqrt(n), units, n) for n, units in zip(widths, widths[1:])],
        "b": [drawn(0.5, units) for units in widths[1:]],
        "batch": batch,
        "steps": steps,
        "learningRate": eta,
        "optimizer": {"kind": "gradientDescent"},
        **more,
    }


SHAPES = [[1, 1, 1], [2, 3, 1], [3, 2, 2], [2, 5, 3], [4, 3, 2, 2], [1, 2, 1, 3], [3, 4, 1, 2, 3], [2, 2, 3, 2, 4, 2]]


def pairs_of_kinds():
    """Every activation in hidden layers before every loss; every loss on every output that it takes."""
    for (i, hidden), (j, loss) in itertools.product(enumerate(ACTIVATIONS), enumerate(LOSSES)):
        widths = list(SHAPES[(i + 3 * j) % len(SHAPES)])
        if loss == "softmaxCrossEntropy":
            widths[-1] = max(widths[-1], 2)
        yield case(f"hidden-{hidden}-{loss}", widths, hidden, loss, rows=1 + (5 * i + j) % 6, soft=(i + j) % 2 == 0)
    for (i, output), (j, loss) in itertools.product(enumerate(ACTIVATIONS), enumerate(OF_ANY_OUTPUT)):
        outputs = 1 + (i + j) % 4 if output != "softmax" else 2 + j % 3
        yield case(f"output-{output}-{loss}", [2, 3, outputs], SMOOTH[(i + j) % 7], loss, output, rows=4, steps=4)


def shapes():
    """Depths 1 to 5, widths 1 to 17, batches 1 to 33, with all kinds of layers in one network."""
    made = [
        ([1, 1], 1), ([17, 1], 3), ([1, 17], 2), ([17, 17], 1), ([3, 1], 33), ([5, 17, 3], 8), ([2, 16, 2], 9),
        ([8, 8, 8], 7), ([1, 9, 1], 33), ([2, 4, 5, 3], 17), ([13, 1, 13, 2], 4), ([3, 7, 6, 5], 5), ([1, 1, 1, 1, 1], 32),
        ([2, 8, 4, 8, 1], 6), ([4, 5, 6, 7, 8], 3), ([2, 3, 4, 5, 4, 3], 5), ([1, 2, 3, 2, 3, 1], 16), ([15, 2, 11, 3, 2, 4], 2),
    ]
    kinds = list(ACTIVATIONS)
    for n, (widths, rows) in enumerate(made):
        loss = list(LOSSES)[n % 7] if widths[-1] > 1 or n % 7 != 1 else "huber"
        hidden = [kinds[(3 * n + k) % 10] for k in range(4)]
        yield case(f"shape-{'-'.join(map(str, widths))}-of-{rows}", widths, hidden, loss, rows=rows, soft=n % 2 == 0, steps=4)


def optimizers():
    """Several settings of each kind; the first are PyTorch's own."""
    square = lambda decay, epsilon, momentum, centred: {
        "decay": decay, "epsilon": epsilon, "momentum": momentum, "centred": centred
    }
    means = lambda beta1, beta2, epsilon, **more: {"beta1": beta1, "beta2": beta2, "epsilon": epsilon, **more}
    return {
        "gradientDescent": [{}],
        "momentum": [{"momentum": 0.9}, {"momentum": 0.5}, {"momentum": 0.0}],
        "nesterov": [{"momentum": 0.9}, {"momentum": 0.6}],
        "adaGrad": [{"epsilon": 1e-10}, {"epsilon": 0.01}],
        "rmsProp": [square(0.99, 1e-8, 0.0, False), square(0.9, 1e-6, 0.0, True), square(0.95, 1e-8, 0.8, False),
                    square(0.8, 1e-3, 0.5, True), square(0.0, 0.1, 0.0, False)],
        "adam": [means(0.9, 0.999, 1e-8), means(0.5, 0.9, 1e-3), means(0.0, 0.99, 1e-8), means(0.8, 0.0, 0.1)],
        "adamW": [means(0.9, 0.999, 1e-8, weightDecay=0.01), means(0.8, 0.99, 1e-4, weightDecay=0.4),
                  means(0.9, 0.999, 1e-8, weightDecay=0.0)],
        "amsGrad": [means(0.9, 0.999, 1e-8), means(0.5, 0.7, 1e-3), means(0.8, 0.0, 0.1)],
    }


def setting(kind, number=0):
    return {"kind": kind, **optimizers()[kind][number]}


def trainings():
    nets = [("binaryCrossEntropy", [3, 4, 2, 2]), ("softmaxCrossEntropy", [2, 5, 3]), ("huber", [2, 3, 2])]
    for kind, settings in optimizers().items():
        for n, (loss, widths) in itertools.product(range(len(settings)), nets):
            yield case(f"optimizer-{kind}-{n}-{loss}", widths, ["tanh", "gelu"], loss, rows=7, batch=3, steps=20, eta=0.05,
                       soft=True, optimizer=setting(kind, n))
    for rows, batch in (33, 1), (33, 2), (33, 5), (33, 32), (33, 33), (9, 4), (1, 1), (3, 50):
        yield case(f"batches-{rows}-by-{batch}", [2, 4, 2], "elu", "meanSquaredError", rows=rows, batch=batch, steps=18)
    yield case("rate-0", [2, 3, 1], "tanh", "meanSquaredError", eta=0.0, optimizer=setting("adam"))


def schedules():
    made = [
        {"kind": "constant", "warmUp": 5}, {"kind": "constant", "warmUp": 1}, {"kind": "constant", "warmUp": 40},
        {"kind": "step", "every": 4, "factor": 0.5}, {"kind": "step", "every": 3, "factor": 0.1, "warmUp": 5},
        {"kind": "step", "every": 1, "factor": 0.7}, {"kind": "step", "every": 100, "factor": 0.5},
        {"kind": "exponential", "factor": 0.9}, {"kind": "exponential", "factor": 0.97, "warmUp": 7},
        {"kind": "exponential", "factor": 1.0},
        {"kind": "cosine", "length": 8, "least": 0.01}, {"kind": "cosine", "length": 30, "least": 0.0, "warmUp": 4},
        {"kind": "cosine", "length": 15, "least": 0.0}, {"kind": "cosine", "length": 1, "least": 0.02},
        {"kind": "inverseTime", "decay": 0.25}, {"kind": "inverseTime", "decay": 0.01, "warmUp": 3},
    ]
    for n, schedule in enumerate(made):
        for kind, eta in ("nesterov", 0.05), ("adam", 0.04):
            yield case(f"schedule-{schedule['kind']}-{n}-{kind}", [2, 3, 1], "silu", "halfSquaredError", rows=4, steps=15,
                       eta=eta, schedule=schedule, optimizer=setting(kind))


def shapings():
    """Penalties and clipping, alone and together, before optimizers with and without memory."""
    by = lambda kind, limit: {"clipping": {"kind": kind, "limit": limit}}
    made = [{"l1": 0.02}, {"l2": 0.1}, {"l1": 0.01, "l2": 0.3}, {"l1": 0.0, "l2": 2.0}, by("value", 0.05), by("value", 10.0),
            by("norm", 0.1), by("norm", 100.0), {"l2": 0.5, **by("norm", 0.2)}, {"l1": 0.1, **by("value", 0.08)},
            {"l1": 0.05, "l2": 0.2, **by("norm", 0.3)}]
    for n, more in enumerate(made):
        for kind in "gradientDescent", "momentum", "adamW":
            yield case(f"shaping-{'-'.join(more)}-{n}-{kind}", [3, 4, 2], "softplus", "meanSquaredError", rows=6, batch=4,
                       steps=12, optimizer=setting(kind), **more)
    # sign(0) = 0: these weights stay at 0, as x = 0 leaves them no other gradient.
    yield case("shaping-l1-weights-of-0", [2, 2, 1], "tanh", "meanSquaredError", rows=3, steps=4, l1=0.1, l2=0.1,
               X=[[0.0, 0.5], [0.0, -1.0], [0.0, 2.0]], W=[[[0.0, 0.3], [0.0, -0.4]], [[0.7, -0.2]]])
    one = dict(widths=[2, 1], hidden="identity", loss="halfSquaredError", rows=1, X=[[3.0, 4.0]], W=[[[0.0, 0.0]]], steps=3)
    yield case("shaping-norm-at-limit", **one, b=[[1.0]], Y=[[0.0]], **by("norm", math.sqrt(26)))  # g = (3, 4, 1)
    yield case("shaping-value-at-limit", **one, b=[[1.0]], Y=[[0.0]], **by("value", 3.0))
    yield case("shaping-norm-of-0", **one, b=[[0.0]], Y=[[0.0]], **by("norm", 1.0))
    yield case("shaping-norm-huge", **one, b=[[0.0]], Y=[[1.2e154]], **by("norm", 1.0))  # the sum of squares overflows
    yield case("shaping-norm-tiny", **one, b=[[0.0]], Y=[[1e-165]], **by("norm", 1e-170), absolute=1e-322)


def edges():
    yield from edges_of_losses()
    yield from edges_of_activations()
    yield case("edge-equal-weights", [2, 3, 1], "sigmoid", "binaryCrossEntropy", W=[[[0.5, 0.5]] * 3, [[0.5] * 3]],
               b=[[0.1] * 3, [0.1]], steps=10, eta=0.5)
    yield case("edge-weights-of-0", [2, 3, 2], "tanh", "softmaxCrossEntropy", W=[[[0.0, 0.0]] * 3, [[0.0] * 3] * 2],
               b=[[0.0] * 3, [0.0] * 2])
    # Gradients that vanish layer by layer: each entry to 11 digits, however small.
    for kind in "sigmoid", "tanh", "gelu", "silu", "elu", "softplus", "leakyRelu", "mish":
        spec = case(f"edge-depth-10-{kind}", [1] * 11, kind, "halfSquaredError", kind, rows=1, eta=0.05, absolute=1e-322)
        spec["W"] = [[[0.3 + 0.05 * l]] for l in range(10)]
        yield spec
    yield case("edge-deep-softmax", [3, 4, 4, 3, 4, 2], "softmax", "softmaxCrossEntropy", eta=0.5)
    for size in 1e-310, 1e-160, 1e-30:
        yield case(f"edge-inputs-{size}", [2, 2, 1], "tanh", "meanSquaredError", rows=2, X=[[size, -2 * size], [3 * size, 0.0]])
    for size in 1e-310, 1e-160, 1e150:
        yield case(f"edge-targets-{size}", [1, 1], "identity", "halfSquaredError", rows=2, X=[[1.0], [-0.5]], W=[[[0.0]]],
                   b=[[0.0]], Y=[[size], [2 * size]], absolute=1e-322)
    for loss in "meanAbsoluteError", "huber", "meanSquaredError":
        yield case(f"edge-targets-1e8-{loss}", [2, 2, 2], "tanh", loss, rows=3, Y=[[1e8, -1e8]] * 3, eta=1e-3)
    yield case("edge-denormal-weights", [1, 1, 1], "identity", "halfSquaredError", rows=1, X=[[1.0]], Y=[[1.0]],
               W=[[[5e-324]], [[2e-310]]], b=[[0.0], [0.0]], absolute=1e-322)
    yield case("edge-equal-examples", [2, 3, 1], "elu", "binaryCrossEntropy", rows=4, X=[[0.7, -0.2]] * 4, soft=True)


def edges_of_losses():
    """z of the last layer is its bias: the weights are 0, or x is."""
    def outputs(name, loss, output, z, y, **more):
        return case(f"edge-{name}", [1, len(z)], "identity", loss, output, **{"rows": 1, "steps": 3, "X": [[1.0]], **more},
                    W=[[[0.0]] * len(z)], b=[z], Y=[y])

    for z, y in itertools.product((800.0, -800.0, 36.9, -745.0, 0.0), (0.0, 1.0, 0.25)):
        yield outputs(f"binaryCrossEntropy-{z}-{y}", "binaryCrossEntropy", "sigmoid", [z], [y])
    yield outputs("binaryCrossEntropy-outputs", "binaryCrossEntropy", "sigmoid", [800.0, -800.0, 40.0, 1.0], [1.0, 1.0, 0.5, 0.2])
    softmax = {"wrong": ([800.0, -800.0, 0.0], [0.0, 1.0, 0.0]), "right": ([800.0, -800.0], [1.0, 0.0]),
               "equal": ([800.0, 800.0, 800.0], [0.0, 1.0, 0.0]), "far-below": ([-800.0, -801.0], [0.25, 0.75]),
               "sum-above-1": ([0.3, -0.2, 1.1], [0.5, 1.0, 0.75]), "sum-below-1": ([0.3, -0.2, 1.1], [0.1, 0.2, 0.3]),
               "sum-0": ([0.3, -0.2], [0.0, 0.0]), "one-unit": ([2.5], [1.0])}
    for name, (z, y) in softmax.items():
        yield outputs(f"softmaxCrossEntropy-{name}", "softmaxCrossEntropy", "softmax", z, y)
    yield case("edge-softmaxCrossEntropy-sums", [3, 4, 3], "tanh", "softmaxCrossEntropy", rows=4,
               Y=[[1.0, 1.0, 1.0], [0.0, 0.5, 0.25], [0.0, 0.0, 0.0], [0.25, 0.5, 0.25]])
    # y - yhat beside the kinks and on them; the outputs are far from, on and beyond them.
    for loss, y in ("meanAbsoluteError", 0.5), ("huber", 0.5), ("hinge", 1.0), ("hinge", -1.0):
        z = [y, y + 1, y - 1, y + 2.5, y - 2.5, y + 0.25, 0.0]
        yield outputs(f"{loss}-kinks-{y}", loss, "identity", z, [y] * len(z))
        yield outputs(f"{loss}-at-kink-{y}", loss, "identity", [y, y], [y, y])


def edges_of_activations():
    """The first layer hands z over as x; a factor of its own for each output keeps them apart."""
    def layer(name, kind, z, **more):
        return case(f"edge-{name}-{kind}", [1, len(z), 1], kind, "halfSquaredError", rows=1, X=[[1.0]], W=[[[v] for v in z],
                    [[0.25 + k / 8 for k in range(len(z))]]], b=[[0.0] * len(z), [0.5]], **{"steps": 2, "eta": 0.01, **more})

    # Each entry to 11 digits, however small, but where 1 - a stands in the derivative.
    by_digits = lambda kind, absolute: {} if kind in ("sigmoid", "tanh", "softmax") else {"absolute": absolute}
    for kind in ACTIVATIONS:
        yield layer("z-0", kind, [0.0, 0.0, -0.0])
        yield layer("z-far", kind, [800.0, -800.0, 745.5, -745.5], eta=1e-7, **by_digits(kind, 1e-315))
        yield layer("z-saturated", kind, [40.0, -40.0, 20.5, -20.5, 8.0, -8.0], **by_digits(kind, 1e-322))
        yield layer("z-tiny", kind, [1e-8, -1e-8, 1e-160, -1e-160, 3e-310, -3e-310], absolute=1e-322)
        yield layer("z-beside-kink", kind, [5e-324, -5e-324, 0.0, 1e-17], absolute=1e-322)
    for kind in "relu", "sigmoid":
        yield case(f"edge-never-on-{kind}", [2, 3, 1], kind, "binaryCrossEntropy", rows=4, b=[[-50.0] * 3, [0.2]])
    yield case("edge-output-never-on", [2, 3, 2], "tanh", "meanSquaredError", "relu", b=[[0.1] * 3, [-50.0, 1.0]])
    # z = 0 at each step for one example, and the other one moves on.
    for kind in "relu", "leakyRelu", "elu":
        yield case(f"edge-stays-at-0-{kind}", [2, 2, 1], kind, "meanSquaredError", rows=2, X=[[0.0, 0.0], [1.0, -0.5]],
                   b=[[0.0, 0.0], [0.3]], W=[[[0.5, 0.25], [0.5, -0.75]], [[1.0, -0.5]]], steps=1)


def alphas():
    """Leaky ReLU and ELU with other alphas than the usual ones, in hidden layers, at the output and at their kink."""
    for kind, alpha in ("leakyRelu", 0.2), ("leakyRelu", 0.75), ("elu", 0.5), ("elu", 2.5):
        own = (kind, alpha)
        yield case(f"alpha-{kind}-{alpha}", [3, 4, 3, 2], own, "huber", rows=6, steps=10)
        yield case(f"alpha-{kind}-{alpha}-one-by-one", [2, 5, 1], own, "binaryCrossEntropy", rows=5, batch=1, steps=20)
        yield case(f"alpha-{kind}-{alpha}-output", [2, 3, 2], "tanh", "meanSquaredError", own, rows=6, steps=10)
        z = [0.0, -0.0, 1e-17, -1e-17, 40.0, -40.0, -0.5]
        yield case(f"alpha-{kind}-{alpha}-edges", [1, len(z), 1], own, "halfSquaredError", rows=1, X=[[1.0]], steps=2,
                   W=[[[v] for v in z], [[0.25 + k / 8 for k in range(len(z))]]], b=[[0.0] * len(z), [0.5]], eta=0.01)
    yield case("alpha-hinge", [2, 4, 1], "relu", "hinge", ("elu", 2.5), rows=6, steps=10)
    yield case("alpha-each-its-own", [2, 4, 3, 3, 2, 1], [("leakyRelu", 0.2), ("elu", 0.5), "leakyRelu", "elu"],
               "meanSquaredError", rows=7, batch=3, steps=20)


def main():
    agree_with_schedulers()
    names = agree_with_gradients()
    print(len(names), "cases of gradients.json come out as they stand")
    families = pairs_of_kinds, shapes, trainings, schedules, shapings, edges, alphas
    specs = [spec for family in families for spec in family()]
    names += [spec["id"] for spec in specs]
    assert len(set(names)) == len(names)
    meta = {"generator": f"PyTorch {torch.__version__}, autograd and torch.optim in float64", "tolerances": TOLERANCES}
    lines = [json.dumps({"spec": spec, "expected": run(spec)}, allow_nan=False, separators=(",", ":")) for spec in specs]
    with open(beside("cases.json"), "w", encoding="ascii") as out:
        out.write('{"meta": ' + json.dumps(meta) + ', "cases": [\n' + ",\n".join(lines) + "\n]}\n")
    print(len(lines), "cases")


if __name__ == "__main__":
    main()

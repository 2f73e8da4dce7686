"""Networks trained by scikit-learn, as torch_models.py prints those of PyTorch.

usage: sklearn_models.py SCRIPT
"""
import contextlib
import io
import json
import sys
import warnings

import numpy as np
from sklearn.neural_network import MLPClassifier, MLPRegressor

warnings.simplefilter("ignore")
script = open(sys.argv[1]).read()
x = np.random.default_rng(1).normal(size=(9, 3))
sgd = {"solver": "sgd", "learning_rate_init": 0.1, "momentum": 0, "alpha": 0, "batch_size": 9, "shuffle": False, "random_state": 1}


def printed(model):
    with contextlib.redirect_stdout(io.StringIO()) as out:
        exec(script, {"model": model})
    return out.getvalue()


def case(name, model, y, targets, outputs, loss):
    for _ in range(20):
        model.partial_fit(x, y, **({"classes": np.unique(y)} if loss != "halfSquaredError" else {}))
    text, before = printed(model), outputs(model)
    model.partial_fit(x, y)
    after = sum([[*w.T.flatten(), *b] for w, b in zip(model.coefs_, model.intercepts_)], [])
    return {"name": name, "text": text, "inputs": x.tolist(), "targets": targets.tolist(), "outputs": before.tolist(),
            "after": after, "loss": loss, "double": True}


two, three = np.arange(9) % 2, np.arange(9) % 3
number = x @ [0.5, -1, 0.25]
cases = []
for activation in ("logistic", "tanh", "relu", "identity"):
    of = {"hidden_layer_sizes": (4, 3), "activation": activation, **sgd}
    cases += [
        case(f"two classes, {activation}", MLPClassifier(**of), two, two[:, None], lambda m: m.predict_proba(x)[:, 1:], "binaryCrossEntropy"),
        case(f"three classes, {activation}", MLPClassifier(**of), three, np.eye(3)[three], lambda m: m.predict_proba(x), "softmaxCrossEntropy"),
        case(f"numbers, {activation}", MLPRegressor(**of), number, number[:, None], lambda m: m.predict(x)[:, None], "halfSquaredError"),
    ]
print(json.dumps(cases))

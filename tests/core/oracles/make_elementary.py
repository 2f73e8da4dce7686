"""Writes elementary.inc: reference values of the elementary functions, computed with 60 digits and rounded once."""
import random
from decimal import Decimal, getcontext

getcontext().prec = 60
one = Decimal(1)


def expm1(x):
    return x + x * x / 2 if abs(x) < Decimal("1e-25") else x.exp() - 1


def log1p(x):
    return x - x * x / 2 if abs(x) < Decimal("1e-25") else (1 + x).ln()


def tanh(x):
    e = expm1(2 * x)
    return e / (e + 2)


functions = {
    "exp": lambda x: x.exp(),
    "expm1": expm1,
    "log": lambda x: x.ln(),
    "log1p": log1p,
    "tanh": tanh,
    "sigmoid": lambda x: one / (one + (-x).exp()),
}


def points(name):
    generator = random.Random(name)
    spread = [generator.uniform(-1, 1) * 10.0 ** generator.randint(-18, 2) for _ in range(300)]
    middle = [generator.uniform(-3, 3) for _ in range(300)]
    if name == "log":
        return [abs(x) for x in spread + middle] + [1 + x / 100 for x in middle] + [5e-324, 2.5e-310, 1.7e308, 1.0]
    if name == "log1p":
        return [x for x in spread + middle if x > -1] + [-0.9999999, 1e300, -0.29289, 0.41421]
    far = {"exp": [709.7, -708.3, -740.0, 0.0], "expm1": [709.7, 700.0, -39.0, 0.0],
           "tanh": [21.9, -21.9, 1e-30, 30.0], "sigmoid": [700.0, -700.0, 37.0, 0.0]}
    return spread + middle + far[name]


with open(__file__.replace("make_elementary.py", "elementary.inc"), "w", encoding="ascii") as out:
    out.write("// Written by make_elementary.py: {function, x, f(x)}.\n")
    for name, function in functions.items():
        for x in points(name):
            out.write(f"{{Function::{name}, {x.hex()}, {float(function(Decimal(x))).hex()}}},\n")

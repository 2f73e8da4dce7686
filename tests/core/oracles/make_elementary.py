"""Writes elementary.inc and elementary_pow.inc: reference values of the elementary functions, computed with 60 digits
and rounded once."""
import random
from decimal import Decimal, getcontext

getcontext().prec = 60
one = Decimal(1)


def arctan_of_inverse(n):
    term, total, k = one / n, Decimal(0), 1
    while abs(term) > Decimal("1e-70"):
        total += term / k
        term /= -n * n
        k += 2
    return total


pi = 4 * (4 * arctan_of_inverse(5) - arctan_of_inverse(239))  # Machin


def expm1(x):
    return x + x * x / 2 if abs(x) < Decimal("1e-25") else x.exp() - 1


def log1p(x):
    return x - x * x / 2 if abs(x) < Decimal("1e-25") else (1 + x).ln()


def tanh(x):
    e = expm1(2 * x)
    return e / (e + 2)


def density(x):
    return (-x * x / 2).exp() / (2 * pi).sqrt()


def middle(x):
    """Phi(x) - 1/2 = density(x) (x + x^3/3 + x^5/(3 5) + ...)"""
    term, total, k = x, Decimal(0), 1
    while abs(term) > abs(x) * Decimal("1e-60"):
        total += term
        k += 2
        term *= x * x / k
    return density(x) * total


def tail(x):
    """1 - Phi(x) for x >= 3 by the continued fraction of Laplace"""
    fraction = x
    for k in range(1500, 0, -1):
        fraction = x + k / fraction
    return density(x) / fraction


def phi(x):
    if abs(x) < 3:
        return Decimal("0.5") + middle(x)
    return tail(-x) if x < 0 else 1 - tail(x)


def erf(x):
    y = x * Decimal(2).sqrt()
    return 2 * middle(y) if abs(y) < 3 else (1 - 2 * tail(abs(y))).copy_sign(x)


def sine(x, quarters=0):
    x = (x + quarters * pi / 2) % (2 * pi)
    term, total, k = x, Decimal(0), 1
    while abs(term) > Decimal("1e-60"):
        total += term
        term *= -x * x / ((k + 1) * (k + 2))
        k += 2
    return total


functions = {
    "exp": lambda x: x.exp(),
    "expm1": expm1,
    "log": lambda x: x.ln(),
    "log1p": log1p,
    "tanh": tanh,
    "sigmoid": lambda x: one / (one + (-x).exp()),
    "softplus": lambda x: log1p(x.exp()),
    "erf": erf,
    "phi": phi,
    "phiDerivative": density,
    "sin": sine,
    "cos": lambda x: sine(x, 1),
}


def points(name):
    generator = random.Random(name)
    spread = [generator.uniform(-1, 1) * 10.0 ** generator.randint(-18, 2) for _ in range(300)]
    middle = [generator.uniform(-3, 3) for _ in range(300)]
    if name == "log":
        return [abs(x) for x in spread + middle] + [1 + x / 100 for x in middle] + [5e-324, 2.5e-310, 1.7e308, 1.0]
    if name == "log1p":
        rounded = [generator.uniform(0.41422, 0.6) for _ in range(100)]  # where what 1 + x loses tells most
        return [x for x in spread + middle if x > -1] + [-0.9999999, 1e300, -0.29289, 0.41421] + rounded
    if name in ("sin", "cos"):
        return [1e4 * x for x in spread[:200]] + middle[:200] + [float(k * pi / 4) for k in range(50)]
    if name in ("phi", "phiDerivative"):
        return [x for x in spread if abs(x) < 38.4][:200] + middle[:200] + [generator.uniform(-38.4, 6) for _ in middle[:200]]
    far = {"exp": [709.7, -708.3, -740.0, 0.0], "expm1": [709.7, 700.0, -39.0, 0.0],
           "tanh": [21.9, -21.9, 1e-30, 30.0], "sigmoid": [700.0, -700.0, 37.0, 0.0],
           "softplus": [700.0, -700.0, -740.0, 0.0], "erf": [5.9, -5.9, 5e-324, 0.0]}
    return (spread[:200] + middle[:200] if name == "erf" else spread + middle) + far[name]


def powers():
    """x and y with x^y in range: anything, and the decays of optimizers and schedules over up to a billion steps."""
    generator = random.Random("pow")
    for _ in range(200):
        x = generator.uniform(0, 1) * 10.0 ** generator.randint(-10, 10)
        yield x, generator.uniform(-740, 709) / float(Decimal(x).ln())
    for _ in range(200):
        rate = 10.0 ** generator.uniform(-10, -0.1)
        x = generator.choice((1 - rate, 1 + rate))
        yield x, float(min(int(generator.uniform(0, 1) * 700 / rate), 10**9))
    for _ in range(100):  # where the series of the logarithm has to give most
        x = generator.choice((generator.uniform(0.71, 0.73), generator.uniform(1.39, 1.41)))
        yield x, generator.choice((-730, 700)) / float(Decimal(x).ln())
    for x in (0.9, 0.99, 0.999, 0.9999):
        for y in (1, 2, 10, 1000, 7000):
            yield x, y


folder = __file__.replace("make_elementary.py", "")
with open(folder + "elementary.inc", "w", encoding="ascii") as out:
    out.write("// Written by make_elementary.py: {function, x, f(x)}.\n")
    for name, function in functions.items():
        for x in points(name):
            out.write(f"{{Function::{name}, {x.hex()}, {float(function(Decimal(x))).hex()}}},\n")
with open(folder + "elementary_pow.inc", "w", encoding="ascii") as out:
    out.write("// Written by make_elementary.py: {x, y, x^y}.\n")
    for x, y in powers():
        value = float((Decimal(y) * Decimal(x).ln()).exp())
        out.write(f"{{{x.hex()}, {float(y).hex()}, {value.hex()}}},\n")

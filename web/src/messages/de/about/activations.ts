import type { ActivationUse } from '../../../catalog/activations/entry';
import type { Activation } from '../../../engine/types';
import type { WordsOf } from '../../kinds';

/** The activations of the engine. */
export const activations: WordsOf<Activation, ActivationUse> = {
  identity: {
    sentence: 'Gibt z unverändert weiter.',
    whenToUse:
      'Für Ausgaben, die jede Zahl sein dürfen; zwischen Schichten bringt sie nichts, was eine Schicht allein nicht auch könnte.',
    text: { value: 'a = z', derivative: "g'(z) = 1" },
  },
  sigmoid: {
    sentence:
      'Staucht z in den Bereich von 0 bis 1. Die Steigung ist nie größer als 1/4 und weit weg von z = 0 fast 0.',
    whenToUse: 'Für eine Ausgabe, die als Wahrscheinlichkeit gelesen wird.',
    text: { value: 'a = 1 / (1 + e^-z)', derivative: "g'(z) = a (1 - a)" },
  },
  tanh: {
    sentence:
      'Staucht z in den Bereich von −1 bis 1, symmetrisch um 0. Die Steigung ist bei z = 0 gleich 1 und weit davon fast 0.',
    whenToUse: 'Für verdeckte Schichten kleiner Netze.',
    text: { value: 'a = (e^z - e^-z) / (e^z + e^-z)', derivative: "g'(z) = 1 - a^2" },
  },
  relu: {
    sentence:
      'Lässt positives z, wie es ist, und schneidet den Rest ab. Die Steigung wird für großes z nicht kleiner, aber ein Neuron, dessen z nie positiv ist, lernt nicht mehr.',
    whenToUse: 'Die übliche Wahl für verdeckte Schichten.',
    text: { value: 'a = max(0; z)', derivative: "g'(z) = 1 für z > 0, sonst 0" },
  },
  leakyRelu: {
    sentence:
      'Wie ReLU, doch von negativem z kommt ein kleiner Teil durch, ohne weitere Angabe ein Hundertstel, sodass kein Neuron für immer aufhört zu lernen. Unter 0 lernt es um so viel langsamer.',
    whenToUse: 'Für verdeckte Schichten, in denen ReLU-Neuronen absterben.',
    text: { value: 'a = z für z > 0, sonst ALPHA z', derivative: "g'(z) = 1 für z > 0, sonst ALPHA" },
  },
  elu: {
    sentence:
      'Über 0 wie ReLU; darunter nähert sie sich einem kleinsten Wert, ohne weitere Angabe −1: dann ohne Knick. Die Steigung ist weit unter z = 0 fast 0.',
    whenToUse: 'Für verdeckte Schichten, deren Ausgaben um 0 liegen sollen.',
    text: { value: 'a = z für z > 0, sonst ALPHA (e^z - 1)', derivative: "g'(z) = 1 für z > 0, sonst ALPHA e^z" },
  },
  softplus: {
    sentence: 'ReLU mit abgerundeter Ecke: immer über 0, und die Steigung ist die Sigmoidfunktion.',
    whenToUse: 'Für Ausgaben, die positiv sein müssen.',
    text: { value: 'a = log(1 + e^z)', derivative: "g'(z) = 1 / (1 + e^-z)" },
  },
  silu: {
    sentence:
      'z mal die Sigmoidfunktion von z, auch Swish genannt. Weit von 0 fast wie ReLU, dazwischen glatt; sie sinkt bis auf −0,28 bei z = −1,28, bevor sie steigt.',
    whenToUse: 'Für verdeckte Schichten tiefer Netze.',
    text: { value: 'a = z / (1 + e^-z)', derivative: "g'(z) = s + a (1 - s), s = 1 / (1 + e^-z)" },
  },
  gelu: {
    sentence:
      'z mal die Wahrscheinlichkeit, dass eine standardnormalverteilte Zufallszahl unter z liegt. Weit von 0 fast wie ReLU, dazwischen glatt; sie sinkt bis auf −0,17 bei z = −0,75, bevor sie steigt.',
    whenToUse: 'Die übliche Wahl in Sprachmodellen.',
    text: {
      value: 'a = z Phi(z), Phi die Standardnormalverteilung',
      derivative: "g'(z) = Phi(z) + z phi(z), phi die Dichte von Phi",
    },
  },
  mish: {
    sentence:
      'z mal der tanh des Softplus von z. Weit von 0 fast wie ReLU, dazwischen glatt; sie sinkt bis auf −0,31 bei z = −1,19, bevor sie steigt.',
    whenToUse: 'Für verdeckte Schichten tiefer Netze, etwa zur Objekterkennung.',
    text: {
      value: 'a = z tanh(log(1 + e^z))',
      derivative: "g'(z) = q + z (1 - q^2) s, q = tanh(log(1 + e^z)), s = 1 / (1 + e^-z)",
    },
  },
  softmax: {
    sentence:
      'Macht aus den z aller Neuronen einer Schicht positive Zahlen mit der Summe 1. Ein einzelnes Neuron ergibt immer 1: Für zwei Klassen an einer Ausgabe nimm die Sigmoidfunktion.',
    whenToUse: 'Für Ausgaben, die als Wahrscheinlichkeiten einander ausschließender Klassen gelesen werden.',
    text: {
      value: 'a_k = e^z_k / (Summe über j von e^z_j)',
      derivative: 'da_k/dz_j = a_k (1 - a_k) für j = k, sonst -a_k a_j',
    },
  },
};

/** What a package for a course asks after a lesson: numbers that the lesson has not shown, the most telling first. */
export interface LessonQuestions {
  /** A link, without its `#`. */
  moment: string;
  /** As `blank` has them. */
  names: readonly string[];
}

const written = 'of=L&digits=3&beat=gradient1';
const unit = `data=worked-example&net=3-1&init=explicit:0.2,-0.4,0.3,0.1&${written}`;
const numbers = '0.2,0.1,-0.3,-0.5,0.4,0.6,0.1,-0.2,-0.6,0.9,0.1';
const worked = `data=worked-example&net=3-2-1&init=explicit:${numbers}&${written}`;
const gate = 'data=and-gate&net=2-1&init=explicit:0.5,-0.3,0.2&digits=3&beat=gradient1&example=3';

const questions: Readonly<Record<string, LessonQuestions>> = {
  'why-go-back': { moment: worked, names: ['L', 'wnew2.1.1', 'a2.1', 'wnew1.1.2'] },
  'down-the-valley': { moment: worked, names: ['wnew1.1.2', 'wnew2.1.2', 'bnew1.1', 'wnew1.2.3'] },
  'the-cost': { moment: `${unit}&select=loss`, names: ['L', 'a1.1', 'z1.1'] },
  'why-a-chain-rule': { moment: `${unit}&select=w1.1.2`, names: ['dLda1.1', 'slope1.1', 'dLdw1.1.2', 'z1.1'] },
  'the-first-factor': { moment: `${unit}&select=loss`, names: ['dLda1.1', 'L', 'a1.1'] },
  'the-sigmoid': { moment: `${unit}&select=u1.1`, names: ['slope1.1', 'a1.1', 'z1.1'] },
  'the-cancellation': { moment: `${unit}&select=u1.1`, names: ['delta1.1', 'dLdw1.1.2', 'dLdw1.1.3'] },
  'two-units-in-a-chain': {
    moment: `data=one-input&net=1-1-1&init=explicit:0.6,0.2,-0.4,0.3&select=w1.1.1&${written}`,
    names: ['delta1.1', 'dLdw1.1.1', 'delta2.1', 'slope1.1'],
  },
  'the-3-2-1-network': {
    moment: `${worked}&select=w1.2.3`,
    names: ['delta1.2', 'dLdw1.2.3', 'wnew1.2.3', 'delta2.1'],
  },
  'several-paths': {
    moment: `data=penguins-two-outputs&net=3-2-2&act=sigmoid,sigmoid&loss=binaryCrossEntropy&seed=3&example=5&select=w1.1.2&${written}`,
    names: ['dLda1.1', 'delta1.1', 'dLdw1.1.2'],
  },
  'all-examples-at-once': { moment: `${gate}&of=J&select=w1.1.1`, names: ['dw1.1.1', 'db1.1', 'dw1.1.2'] },
  'compute-and-use': { moment: `${worked}&select=w1.1.2`, names: ['wnew1.1.2', 'bnew2.1', 'wnew2.1.1', 'dLdw1.1.2'] },
  'vanishing-gradients': {
    moment: `data=one-input&net=1-1-1-1&act=sigmoid,sigmoid,sigmoid&init=explicit:0.6,0.2,-0.4,0.3,0.8,-0.1&select=w1.1.1&${written}`,
    names: ['slope2.1', 'delta2.1', 'delta1.1', 'dLdw1.1.1'],
  },
  'why-xor-needs-a-hidden-layer': {
    moment: `data=xor-gate&net=2-2-1&init=explicit:0.8,-0.6,-0.4,0.9,0.1,-0.2,0.7,0.5,-0.3&example=2&select=u2.1&${written}`,
    names: ['z2.1', 'a1.1', 'a2.1', 'delta2.1'],
  },
  'which-loss': {
    moment: `${unit}&loss=halfSquaredError&select=u1.1`,
    names: ['delta1.1', 'dLda1.1', 'slope1.1'],
  },
  'prove-it': { moment: `${worked}&select=w1.1.2`, names: ['dLdw1.1.2', 'delta1.1', 'dLdw2.1.2'] },
  mazur: {
    moment: `data=mazur&net=2-2-2&init=explicit:0.2,0.3,-0.1,0.4,0.25,0.25,0.5,-0.3,0.35,0.6,0.4,0.4&select=w2.1.1&${written}`,
    names: ['delta2.1', 'dLdw2.1.1', 'wnew2.1.1', 'delta1.1'],
  },
  'adam-by-hand': {
    moment: `data=one-input&net=1-1-1&opt=adam&rate=0.1&init=explicit:0.6,0.2,-0.4,0.3&step=1&select=w1.1.1&${written}`,
    names: ['wnew1.1.1', 'wnew2.1.1', 'bnew1.1'],
  },
};

/** Each lesson has some. */
export const questionsAfter = (id: string): LessonQuestions => questions[id]!;

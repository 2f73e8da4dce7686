import { defaultNotation, type NotationChoice } from '../catalog/notation';

export { defaultNotation, type NotationChoice };

/** The notation that is chosen, one for all views. */
export class Notation implements NotationChoice {
  rate: NotationChoice['rate'] = $state(defaultNotation.rate);
  layout: NotationChoice['layout'] = $state(defaultNotation.layout);
  output: NotationChoice['output'] = $state(defaultNotation.output);
  show: NotationChoice['show'] = $state(defaultNotation.show);
  words: NotationChoice['words'] = $state(defaultNotation.words);
  digits: number = $state(defaultNotation.digits);

  /** As plain data. */
  get choice(): NotationChoice {
    const { rate, layout, output, show, words, digits } = this;
    return { rate, layout, output, show, words, digits };
  }

  choose(choice: Readonly<NotationChoice>): void {
    Object.assign(this, choice);
  }
}

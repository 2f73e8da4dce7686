import { optimizers } from '../../catalog/optimizers';
import { usual } from '../../catalog/usual';
import type { Opened } from '../../engine/types';
import type { Run } from '../../state/run.svelte';
import { Watch } from '../../state/watch.svelte';
import { noSigns, signsOf, type Signs } from '../signs';

/** Milliseconds between two looks while it trains: a pass over all rows each time. */
const PAUSE = 1000;

const isPlain = ({ experiment }: Run): boolean =>
  optimizers[experiment.options.optimizer?.kind ?? usual.optimizer].plain === true;

/** What is wrong with the network that is shown. Made while a component is; it ends with that component. */
export class SignsWatch {
  readonly #run: Run;
  readonly #watch = new Watch<{ signs: Signs; of: Opened }>({ pause: PAUSE });

  constructor(run: Run) {
    this.#run = run;
    $effect(() => {
      const [moment, of, running] = [run.moment, run.opened, run.running];
      if (!moment || !of) return;
      const { questions } = run;
      this.#watch.ask(async () => {
        const found = await questions.answer((engine) => engine.findings());
        return found && of === run.opened ? { signs: signsOf(found, isPlain(run)), of } : null;
      }, running);
    });
    $effect(() => () => this.#watch.stop());
  }

  get signs(): Signs {
    const { value } = this.#watch;
    return value && value.of === this.#run.opened ? value.signs : noSigns;
  }
}

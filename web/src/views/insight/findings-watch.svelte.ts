import { optimizers } from '../../catalog/optimizers';
import { usual } from '../../catalog/usual';
import type { Opened } from '../../engine/types';
import type { Run } from '../../state/run.svelte';
import { Watch } from '../../state/watch.svelte';
import { nothingFound, type SaidFindings } from '../found';
import { saidOf } from '../said-findings';

/** Milliseconds between two looks while it trains: a pass over all rows each time. */
const PAUSE = 1000;

const isPlain = ({ experiment }: Run): boolean =>
  optimizers[experiment.options.optimizer?.kind ?? usual.optimizer].plain === true;

/** What is wrong with the network that is shown. Made while a component is; it ends with that component. */
export class FindingsWatch {
  readonly #run: Run;
  readonly #watch = new Watch<{ findings: SaidFindings; of: Opened }>({ pause: PAUSE });

  constructor(run: Run) {
    this.#run = run;
    $effect(() => {
      const [moment, of, running] = [run.moment, run.opened, run.running];
      if (!moment || !of) return;
      const { questions } = run;
      this.#watch.ask(async () => {
        const found = await questions.answer((engine) => engine.findings());
        return found && of === run.opened ? { findings: saidOf(found, isPlain(run)), of } : null;
      }, running);
    });
    $effect(() => () => this.#watch.stop());
  }

  get findings(): SaidFindings {
    const { value } = this.#watch;
    return value && value.of === this.#run.opened ? value.findings : nothingFound;
  }
}

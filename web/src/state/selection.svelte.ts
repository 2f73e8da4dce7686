import type { NetworkSpec } from '../engine/types';
import { isPartOf, partKey, samePart, type Part } from './part';

/** The article's w11, which every network has. */
export const firstWeight = { kind: 'weight', layer: 0, row: 0, col: 0 } as const;

/** What the user points at: one part of the network for all views together, and one example of the data. */
export class Selection {
  /** The part that was clicked or chosen by key; it stays until another one is chosen. */
  selected: Part | null = $state.raw(firstWeight);
  /** The part under the pointer or the focus. */
  hovered: Part | null = $state.raw(null);
  /** Row of the data, from 0, of the chosen example. Set through `Run.chooseExample`. */
  example = $state(0);
  /** Whether the gradients shown are those of L, of the chosen example alone, or of J, their mean over the batch. */
  of: 'example' | 'batch' = $state('batch');
  /** Called when another part is selected. */
  onSelect: () => void = () => {};
  /** Asks for a part, null for none; a run takes it as a command. */
  ask: (part: Part | null) => unknown = (part) => this.select(part);
  /** The part that every view lights up. */
  readonly lit: Part | null = $derived(this.hovered ?? this.selected);
  /** Key of {@link lit}, '' for none: cheap to compare in a view. */
  readonly litKey: string = $derived(partKey(this.lit));

  /** Key of {@link selected}, '' for none. */
  readonly selectedKey: string = $derived(partKey(this.selected));

  /** Choose a part; null for none. */
  select(part: Part | null): void {
    this.selected = part;
    this.onSelect();
  }

  /** Ask for a part, or for none where it is the chosen one. */
  toggle(part: Part): void {
    this.ask(samePart(this.selected, part) ? null : part);
  }

  /** As it is when an experiment is opened, which shows this. */
  begin({ selected, example, of }: Pick<Selection, 'selected' | 'example' | 'of'>): void {
    Object.assign(this, { selected, example, of });
    this.hovered = null;
  }

  hover(part: Part | null): void {
    this.hovered = part;
  }

  /** Let go of whatever a network or a data set of these shapes does not have. */
  fit(network: NetworkSpec, examples: number): void {
    if (!isPartOf(this.selected, network)) this.selected = null;
    if (!isPartOf(this.hovered, network)) this.hovered = null;
    if (this.example >= examples) this.example = 0;
  }
}

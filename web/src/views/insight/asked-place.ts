import type { Dataset } from '../../catalog/dataset';
import { roundTo, sliderOver } from '../../state/ask/columns';
import type { Picture } from '../../state/picture';

/** The row at a place of a picture: at round numbers along its axes, and as the picture has it in the other columns. */
export function rowAt({ horizontal, vertical, held }: Picture, x: number, y: number, dataset: Dataset): number[] {
  const row = [...held];
  row[horizontal.input] = roundTo(x, sliderOver(dataset, horizontal.input).step);
  if (vertical) row[vertical.input] = roundTo(y, sliderOver(dataset, vertical.input).step);
  return row;
}

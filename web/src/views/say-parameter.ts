import type { NotationChoice } from '../catalog/notation';
import { weightIndices } from '../catalog/symbols';
import type { Parameter } from '../engine/types';
import { page } from '../messages/words';

/** What a weight or bias is called, such as "Weight 1,2 of layer 1". */
export const sayParameter = (notation: Pick<NotationChoice, 'layout'>, { layer, kind, row, col = 0 }: Parameter) =>
  kind === 'W'
    ? page.readout.weight(weightIndices(notation, row, col), layer + 1)
    : page.readout.bias(row + 1, layer + 1);

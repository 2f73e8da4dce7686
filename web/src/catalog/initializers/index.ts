import type { InitializerKind } from '../../engine/types';
import { constant } from './constant';
import type { InitializerEntry } from './entry';
import { explicit } from './explicit';
import { heNormal } from './he-normal';
import { heUniform } from './he-uniform';
import { lecunNormal } from './lecun-normal';
import { lecunUniform } from './lecun-uniform';
import { normal } from './normal';
import { uniform } from './uniform';
import { xavierNormal } from './xavier-normal';
import { xavierUniform } from './xavier-uniform';
import { zeros } from './zeros';

/** One entry for each kind of the engine. */
export const initializers: Readonly<Record<InitializerKind, InitializerEntry>> = {
  xavierUniform,
  xavierNormal,
  heUniform,
  heNormal,
  lecunUniform,
  lecunNormal,
  uniform,
  normal,
  zeros,
  constant,
  explicit,
};

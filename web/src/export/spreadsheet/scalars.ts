import { rateOf, SCALE } from '../programs/kinds';
import type { Layout, Scalar } from './layout';
import type { Filled } from './outline';
import { rateNames, settingNames } from './settings';
import type { Look, Sheet } from './sheet';
import { inCell } from './writing';

/** The single numbers of a step: how many updates were made, the rate, J, ... */
export function fillScalars(
  sheet: Sheet,
  outline: Filled,
  { scalars, loss, layers }: Layout,
  before: Layout | null,
  update: number,
): void {
  const { moment, updates } = outline.worked;
  const { settings } = moment;
  const { rate, loss: mean, penalty, cost, optimizer } = updates[update]!;
  const at = (name: Scalar): string => scalars[name]?.at(0, 0) ?? '';
  const last = (name: Scalar): string => before!.scalars[name]!.from(sheet.name, 0, 0);
  const put = (name: Scalar, look: Look, formula: string | null, value?: number): void => {
    const area = scalars[name];
    if (!area) return;
    const known = value === undefined ? {} : { value };
    sheet.put(area.row, area.col, { look, ...known, ...(formula !== null && { formula }) });
  };
  put('t', 'count', before ? `${last('t')}+1` : null, moment.step + update);
  put('m', 'count', `ROWS(${loss.whole('none')})`, loss.rows);
  put('rate', 'computed', inCell(rateOf(settings.schedule), { ...rateNames, t: at('t') }), rate);
  if (outline.counts) {
    const { beta1Power, beta2Power } = moment.optimizer;
    put('power1', 'computed', `${before ? last('power1') : beta1Power}*beta_1`, optimizer.beta1Power);
    put('power2', 'computed', `${before ? last('power2') : beta2Power}*beta_2`, optimizer.beta2Power);
  }
  put('L', 'computed', loss.rows === 1 ? loss.at(0, 0) : `SUM(${loss.whole('none')})/${at('m')}`, mean);
  put(
    'penalty',
    'computed',
    penaltyOf(
      settings.penalty,
      layers.map(({ own }) => own.W.whole('none')),
    ),
    penalty,
  );
  put('J', 'computed', scalars.penalty ? `${at('L')}+${at('penalty')}` : at('L'), cost);
  const all = layers.flatMap(({ given }) => [given.W.whole('none'), given.b.whole('none')]).join(',');
  put('norm', 'computed', `SQRT(SUMSQ(${all}))`);
  put('scale', 'computed', inCell(SCALE.replace('sqrt(total)', 'norm'), { ...settingNames, norm: at('norm') }));
}

/** The sum of |w| without arrays: that of those above 0 less that of those below. */
function penaltyOf({ l1, l2 }: { l1: number; l2: number }, weights: readonly string[]): string {
  const sizes = weights.map((W) => `SUMIF(${W},">0")-SUMIF(${W},"<0")`).join('+');
  return [...(l1 > 0 ? [`l_1*(${sizes})`] : []), ...(l2 > 0 ? [`l_2/2*SUMSQ(${weights.join(',')})`] : [])].join('+');
}

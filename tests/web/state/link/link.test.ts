import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KindEntry } from '../../../../web/src/catalog/kind-entry';
import { optimizers } from '../../../../web/src/catalog/optimizers';
import { activations } from '../../../../web/src/catalog/activations';
import { withAlpha } from '../../../../web/src/catalog/activations/alpha';
import { losses } from '../../../../web/src/catalog/losses';
import { clippings } from '../../../../web/src/catalog/clippings';
import { cases } from '../../../../web/src/catalog/lab/cases';
import { lessons } from '../../../../web/src/catalog/lessons';
import { presets } from '../../../../web/src/catalog/presets';
import { schedules } from '../../../../web/src/catalog/schedules';
import { presetFor } from '../../../../web/src/state/link/data';
import { addressLimits, formatAddress, formatLink, parseLink } from '../../../../web/src/state/link/link';
import { optimizerKey, settingKeys } from '../../../../web/src/state/link/settings';
import { LinkProblem } from '../../../../web/src/state/link/values';
import { blankKinds, blankText, type Blank } from '../../../../web/src/state/blank';
import {
  comparedSettings,
  MOST_OTHERS,
  type ComparedSetting,
  type Comparison,
} from '../../../../web/src/state/comparison';
import { isBlankOf } from '../../../../web/src/state/named-blank';
import { beatsOf, moveSizes } from '../../../../web/src/state/beats';
import { folds, historyTabs, learntTabs, matrices, orders, products, scales, works, zooms, type LookingChoice } from '../../../../web/src/state/looking.svelte'; // prettier-ignore
import { withInitializer, withNetwork } from '../../../../web/src/state/edit-network';
import { defaults, type Choice } from '../../../../web/src/state/defaults';
import { pageParts, sizes, themes, type PageChoice } from '../../../../web/src/state/page-options.svelte';
import { beginningOf, type Recipe } from '../../../../web/src/state/recipe';
import { parameterOf, type Part } from '../../../../web/src/state/part';
import { completeSettings, withSettings } from '../../../../web/src/state/training-settings';
import type {
  Change,
  Chosen,
  Initializer,
  LayerSpec,
  Loss,
  NetworkSpec,
  QuantityKind,
} from '../../../../web/src/engine/types';
import {
  drawnInitializers,
  frozenFor,
  entriesFor,
  parameterCount,
  settings,
  settingsChanges,
  values,
} from '../../support/drawn-settings';

const rates = fc.double({ min: 0, max: 1e6, noNaN: true }).map(Math.abs);
const batches = fc.oneof(fc.constant('full' as const), fc.integer({ min: 1, max: 1000 }));
const seeds = fc.integer({ min: 0, max: 4294967295 });

/** Changes as they can come about, without those that change nothing. */
function changesAfter(choice: Readonly<Choice>): fc.Arbitrary<Change[]> {
  const drawn = fc.oneof(settingsChanges, entriesFor(choice.network));
  return fc.array(fc.tuple(fc.nat(500), drawn), { maxLength: 4 }).map((list) => {
    let present = completeSettings(choice);
    return list
      .sort(([one], [other]) => one - other)
      .flatMap(([step, made]): Change[] => {
        if (Array.isArray(made)) return [{ step, entries: made }];
        const next = completeSettings({ ...present, ...made });
        const same = JSON.stringify(next) === JSON.stringify(present);
        present = next;
        return same ? [] : [{ step, settings: next }];
      });
  });
}

/** All numbers of the network, or a kind. */
const initializersFor = ({ network }: Readonly<Choice>): fc.Arbitrary<Chosen<Initializer>> => {
  const count = parameterCount(network);
  const given = fc.array(values, { minLength: count, maxLength: count });
  return count > 100
    ? drawnInitializers
    : fc.oneof(
        drawnInitializers,
        given.map((numbers) => ({ kind: 'explicit' as const, numbers })),
      );
};

function partsOf({ inputs, layers }: Recipe['choice']['network']): Part[] {
  const of = layers.flatMap(({ units }, layer): Part[] => {
    const before = layer === 0 ? inputs : layers[layer - 1]!.units;
    return [
      { kind: 'weight', layer, row: units - 1, col: before - 1 },
      { kind: 'bias', layer, row: 0 },
      { kind: 'unit', layer, row: units - 1 },
    ];
  });
  return [...of, { kind: 'input', row: inputs - 1 }, { kind: 'loss' }];
}

/** With other hidden layers, where there are some, and another loss. */
function chosen(choice: Readonly<Choice>, hidden: LayerSpec[] | null, loss: Loss): Readonly<Choice> {
  const layers = hidden === null ? choice.network.layers : [...hidden, choice.network.layers.at(-1)!];
  return withNetwork(choice, { ...choice.network, layers, loss });
}

/** Some parts of the page locked, some hidden. */
const pages: fc.Arbitrary<PageChoice> = fc.record(
  {
    parts: fc
      .array(fc.tuple(fc.constantFrom(...pageParts), fc.constantFrom('locked' as const, 'hidden' as const)), {
        maxLength: 4,
      })
      .map((drawn) => Object.fromEntries(drawn)),
    size: fc.constantFrom(...sizes),
    theme: fc.constantFrom(...themes),
    language: fc.constant('en'),
    hosts: fc.uniqueArray(
      fc
        .tuple(fc.constantFrom('http', 'https'), fc.domain(), fc.option(fc.integer({ min: 1024, max: 65535 })))
        .map(([scheme, domain, port]) => new URL(`${scheme}://${domain}${port === null ? '' : `:${port}`}`).origin),
      { minLength: 1, maxLength: 8 },
    ),
  },
  { requiredKeys: ['parts', 'size', 'theme'] },
);

/** Whatever can be looked at of a network. */
/** Runs beside this one: a setting, and values of it that differ. */
const comparisons: fc.Arbitrary<Comparison> = fc
  .constantFrom(...comparedSettings)
  .chain((of) =>
    fc.uniqueArray(comparedValues[of], { minLength: 1, maxLength: MOST_OTHERS }).map((values) => ({ of, values })),
  );
const comparedValues: Readonly<Record<ComparedSetting, fc.Arbitrary<string>>> = {
  rate: fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }).map((rate) => String(Math.abs(rate))),
  batch: fc.oneof(fc.constant('full'), fc.integer({ min: 1, max: 1_000_000 }).map(String)),
  opt: fc.constantFrom(...Object.keys(optimizers)),
  loss: fc.constantFrom(...Object.keys(losses)),
  act: fc.constantFrom(...Object.keys(activations), 'leakyRelu:alpha:0.2', 'elu:alpha:1e-300'),
};

const looks = ({ inputs, layers }: NetworkSpec): fc.Arbitrary<LookingChoice> =>
  fc.record({
    learnt: fc.constantFrom(...learntTabs),
    history: fc.constantFrom(...historyTabs),
    product: fc.constantFrom(...products),
    curve: fc.constantFrom(...scales),
    zoom: fc.constantFrom(...zooms),
    second: fc.option(
      fc.constantFrom(
        ...partsOf({ inputs, layers } as NetworkSpec)
          .map(parameterOf)
          .filter((part) => part !== null),
      ),
    ),
    order: fc.constantFrom(...orders),
    axes: fc.option(
      fc.record({ across: fc.nat(63), up: fc.option(fc.nat(63)) }).filter(({ across, up }) => across !== up),
    ),
    heldAt: fc.constantFrom('mean', 'example'),
    ask: fc.option(fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 5 })),
    output: fc.nat(layers.at(-1)!.units - 1),
    move: fc.constantFrom(...moveSizes),
    difference: fc.record({ matrix: fc.constantFrom(...matrices), layer: fc.nat(layers.length - 1) }),
    compare: fc.option(comparisons),
    work: fc.constantFrom(...works),
    unfolded: fc.subarray([...folds]),
  });

/** Some numbers that one can be asked for. */
const blanksOf = (network: NetworkSpec): fc.Arbitrary<Blank[]> =>
  fc.uniqueArray(
    fc
      .record({
        kind: fc.constantFrom(...(Object.keys(blankKinds) as QuantityKind[])),
        layer: fc.nat(network.layers.length - 1),
        row: fc.nat(4),
        col: fc.nat(4),
      })
      .map((drawn) => {
        const { of } = blankKinds[drawn.kind];
        if (of === 'loss') return { ...drawn, layer: 0, row: 0, col: 0 };
        return of === 'unit' ? { ...drawn, col: 0 } : drawn;
      })
      .filter((blank) => isBlankOf(blank, network)),
    { maxLength: 6, selector: blankText },
  );

const recipes: fc.Arbitrary<Recipe> = fc.constantFrom(...presets).chain(({ choice }) =>
  fc
    .record({
      learningRate: fc.oneof(fc.constant(choice.learningRate), rates),
      batchSize: batches,
      training: fc.option(settings),
      seed: seeds,
      splitSeed: seeds,
      pace: fc.constantFrom(1, 30, 'full' as const),
      heldOut: fc.constantFrom(0, 0.25, 0.5),
      standardize: fc.boolean(),
      hidden: fc.option(
        fc.array(
          fc
            .record(
              {
                units: fc.integer({ min: 1, max: 64 }),
                activation: fc.constantFrom('relu', 'leakyRelu', 'elu', 'tanh'),
                alpha: fc.double({ min: 0, max: 0.9999, minExcluded: true, noNaN: true }),
              },
              { requiredKeys: ['units', 'activation'] },
            )
            .map((layer) => withAlpha(layer as LayerSpec, layer.alpha)),
          { maxLength: 5 },
        ),
      ),
      loss: fc.constantFrom<Loss[]>(choice.network.loss, 'huber'),
    })
    .map(({ training, hidden, loss, ...drawn }): Readonly<Choice> => {
      const begun = { ...chosen(choice, hidden, loss), ...drawn };
      return training === null ? begun : withSettings(begun, training);
    })
    .chain((drawn) =>
      fc
        .option(initializersFor(drawn))
        .map((initializer) => (initializer === null ? drawn : withInitializer(drawn, initializer))),
    )
    .chain((drawn) => frozenFor(drawn.network).map((frozen) => (frozen.length === 0 ? drawn : { ...drawn, frozen })))
    .chain((drawn) =>
      fc.record<Recipe>({
        choice: fc.constant(drawn),
        changes: changesAfter(drawn),
        step: fc.nat(100000),
        beat: fc.option(fc.nat(beatsOf(drawn.network).length - 1)),
        selected: fc.option(fc.constantFrom(...partsOf(drawn.network))),
        blanks: blanksOf(drawn.network),
        example: fc.nat(200),
        of: fc.constantFrom('example', 'batch'),
        page: pages,
        looking: looks(drawn.network),
        pins: fc.record({ a: fc.option(fc.nat(100000)), b: fc.option(fc.nat(100000)) }),
        lesson: fc.option(fc.constantFrom(...lessons).map(({ id, steps }) => ({ id, step: steps }))),
        lab: fc.option(fc.integer({ min: 1, max: cases.length })),
        at: fc.option(fc.stringMatching(/^[\w-]{1,200}$/)),
        notation: fc.record({
          rate: fc.constantFrom('eta', 'alpha', 'lambda'),
          layout: fc.constantFrom('column', 'row'),
          output: fc.constantFrom('yhat', 'aL'),
          show: fc.constantFrom('names', 'numbers'),
          words: fc.constantFrom('standard', 'article'),
          digits: fc.integer({ min: 2, max: 8 }),
        }),
      }),
    ),
);

describe('a link', () => {
  it('gives the recipe that it was made of', () => {
    fc.assert(
      fc.property(recipes, (recipe) => {
        expect(parseLink(formatLink(recipe))).toEqual(recipe);
      }),
      { numRuns: 500 },
    );
  }, 60_000);

  it('is short: under 100 characters for the article, under 300 for what one does by hand', () => {
    const moment: Recipe = { ...beginningOf(defaults), step: 120, beat: 4 };
    expect(formatLink(moment)).toBe('data=penguins&net=3-2-1&step=120&beat=a2');
    const changes = Array.from({ length: 8 }, (_, i): Change => {
      const held = { learningRate: 0.1 * (i + 1), batchSize: 16 };
      return { step: 10 * i, settings: completeSettings(held) };
    });
    expect(formatLink({ ...moment, changes, notation: { ...moment.notation, rate: 'alpha' } }).length).toBeLessThan(
      300,
    );
  });

  it('carries its moment where it has room for it, and else leads to the same one without', () => {
    const recipe: Recipe = { ...beginningOf(defaults), step: 120 };
    const plain = formatLink(recipe);
    const room = addressLimits.link - `${plain}&at=`.length;
    expect(formatLink({ ...recipe, at: 'A'.repeat(room) })).toHaveLength(addressLimits.link);
    expect(formatLink({ ...recipe, at: 'A'.repeat(room + 1) })).toBe(plain);
    expect(formatAddress({ ...recipe, at: 'AQID' })).toEqual({ link: `${plain}&at=AQID`, values: new Map() });
    expect(formatAddress({ ...recipe, at: 'A'.repeat(room + 1) }).link).toBe(plain);
  });

  it('carries its moment beside rows that it only names', () => {
    const points = Array.from({ length: 4000 }, (_, i) => [Math.sin(i), Math.cos(7 * i)]);
    const rows = { inputs: points, answers: { classes: points.map((_, i) => i % 2) } };
    const { choice } = beginningOf(presetFor('gaussians'));
    const { link, values } = formatAddress({ ...beginningOf({ ...choice, rows }), step: 9, at: 'AQID' });
    expect(link).toMatch(/&rows=kept:[0-9a-f]{32}&step=9&at=AQID$/);
    expect(values.size).toBe(1);
  });

  it('is, empty, the opening of the page', () => {
    expect(parseLink('')).toEqual(beginningOf(defaults));
    expect(parseLink('#')).toEqual(beginningOf(defaults));
  });

  it('takes other sizes, with activations of its own', () => {
    const { network, initializer } = parseLink('#data=xor-gate&net=2-5-3-1&act=relu,tanh,sigmoid').choice;
    expect(network.layers).toEqual([
      { units: 5, activation: 'relu' },
      { units: 3, activation: 'tanh' },
      { units: 1, activation: 'sigmoid' },
    ]);
    expect(initializer).toBeUndefined();
  });

  it('holds the alpha of an activation where it is not the usual one', () => {
    const link = '#data=xor-gate&net=2-5-3-1&act=leakyRelu:alpha:0.2,elu:alpha:1,sigmoid';
    const { network } = parseLink(link).choice;
    expect(network.layers).toEqual([
      { units: 5, activation: 'leakyRelu', alpha: 0.2 },
      { units: 3, activation: 'elu' },
      { units: 1, activation: 'sigmoid' },
    ]);
    expect(formatLink(parseLink(link))).toContain('act=leakyRelu:alpha:0.2,elu,sigmoid');
    const more = parseLink(
      '#data=xor-gate&net=2-5-3-1&act=leakyRelu:alpha:0.2,elu:alpha:2,sigmoid&compare=act:elu:alpha:3,tanh',
    );
    expect(more.looking.compare).toEqual({ of: 'act', values: ['elu:alpha:3', 'tanh'] });
  });

  it('names the parts of the page that it locks or hides', () => {
    const { page } = parseLink('#hide=data,network&lock=settings&size=large&theme=dark&lang=en');
    expect(page).toEqual({
      parts: { data: 'hidden', network: 'hidden', settings: 'locked' },
      size: 'large',
      theme: 'dark',
      language: 'en',
    });
  });

  it('draws the weights where those of the preset do not fit', () => {
    expect(parseLink('data=worked-example&net=3-2-1').choice.initializer).toMatchObject({ kind: 'explicit' });
    expect(parseLink('data=worked-example&net=3-3-1').choice.initializer).toBeUndefined();
  });
});

describe('a link written by hand', () => {
  it('holds every setting of the training', () => {
    const text =
      'data=xor-gate&opt=rmsProp:momentum:0.5:centred:1&init=uniform:low:-1:bias:0.1&rate=0.2&batch=3&order=inOrder' +
      '&schedule=cosine:length:500:warmUp:10&l1=0.001&l2=0.01&clip=norm:limit:5&frozen=b1:w1.2.1';
    expect(parseLink(text).choice).toMatchObject({
      optimizer: { kind: 'rmsProp', momentum: 0.5, centred: true },
      initializer: { kind: 'uniform', low: -1, bias: 0.1 },
      learningRate: 0.2,
      batchSize: 3,
      batchOrder: 'inOrder',
      schedule: { kind: 'cosine', length: 500, warmUp: 10 },
      penalty: { l1: 0.001, l2: 0.01 },
      clipping: { kind: 'norm', limit: 5 },
      frozen: [
        { layer: 0, kind: 'b' },
        { layer: 0, kind: 'W', row: 1, col: 0 },
      ],
    });
  });

  it('reads the names that parts and ranges had in earlier links', () => {
    const { page, looking } = parseLink('#hide=way&valley=way');
    expect(page.parts).toEqual({ history: 'hidden' });
    expect(looking.zoom).toBe('all');
  });

  it('may give all starting weights, and change anything on the way', () => {
    const { choice, changes } = parseLink(
      'data=and-gate&init=explicit:0.5,-1,2&then=0:w1:1:2,3:opt:adam:beta1:0.8,3:batch:2:order:inOrder,5:b1.1:-0.5&step=9',
    );
    expect(choice.initializer).toEqual({ kind: 'explicit', numbers: [0.5, -1, 2] });
    const w = { layer: 0, kind: 'W', row: 0 };
    expect(changes).toMatchObject([
      {
        step: 0,
        entries: [
          { parameter: { ...w, col: 0 }, value: 1 },
          { parameter: { ...w, col: 1 }, value: 2 },
        ],
      },
      { step: 3, settings: { learningRate: 1, optimizer: { kind: 'adam', beta1: 0.8, beta2: 0.999 } } },
      { step: 3, settings: { batchSize: 2, batchOrder: 'inOrder', optimizer: { kind: 'adam', beta1: 0.8 } } },
      { step: 5, entries: [{ parameter: { layer: 0, kind: 'b', row: 0, col: 0 }, value: -0.5 }] },
    ]);
  });

  it('may freeze and release on the way', () => {
    const { choice, changes } = parseLink('data=and-gate&frozen=b1&then=2:frozen:w1.1.2:rate:0.5,4:frozen:none&step=9');
    expect(choice.frozen).toEqual([{ layer: 0, kind: 'b' }]);
    expect(changes).toMatchObject([
      { step: 2, settings: { learningRate: 0.5, frozen: [{ layer: 0, kind: 'W', row: 0, col: 1 }] } },
      { step: 4, settings: { learningRate: 0.5, frozen: [] } },
    ]);
    expect(parseLink('data=xor-gate&net=2-2-1&frozen=none').choice.frozen).toBeUndefined();
  });

  it('names each setting by a word that stands for nothing else in it', () => {
    const names = [optimizerKey, ...settingKeys].map(({ key }) => key);
    const kinds = [optimizers, schedules, clippings].flatMap((entries) => Object.entries<KindEntry>(entries));
    const others = kinds.flatMap(([kind, { members }]) => [kind, ...Object.keys(members)]);
    expect(others.filter((name) => names.includes(name))).toEqual([]);
  });
});

describe('what is no link', () => {
  it.each([
    ['net=3-0-1', /^net is “3-0-1”; it must be the number of inputs/],
    ['net=3', /^net/],
    ['net=3-1e9-1', /^net/],
    ['net=3-9999-1', /^net/],
    ['net=1-1-1-1-1-1-1-1-1-1-1-1-1', /^net/],
    ['act=tanh', /^act is “tanh”; it must be 2 of/],
    ['act=tanh,__proto__', /^act/],
    ['act=leakyRelu:0.2,sigmoid', /^act is “leakyRelu:0.2”; it must be leakyRelu, then any of alpha with its number/],
    ['act=leakyRelu:alpha:x,sigmoid', /^act is “x”; it must be a number/],
    ['act=leakyRelu:alpha:0.2:alpha:0.3,sigmoid', /^act is “leakyRelu:alpha:0.2:alpha:0.3”/],
    ['act=tanh:alpha:0.2,sigmoid', /^act is “tanh:alpha:0.2”; it must be tanh alone/],
    ['compare=act:tanh:alpha:1', /^compare is “tanh:alpha:1”; it must be tanh alone/],
    ['loss=constructor', /^loss/],
    ['data=flowers', /^data is “flowers”; it must be one of penguins/],
    ['rate=', /^rate is “”; it must be a number, 0 or more/],
    ['rate=-1', /^rate/],
    ['rate=1e999', /^rate/],
    ['rate=NaN', /^rate/],
    ['rate=%20', /^rate/],
    ['rate=0x10', /^rate/],
    ['batch=0', /^batch/],
    ['batch=1.5', /^batch/],
    ['opt=sgd', /^opt is “sgd”; it must be one of gradientDescent/],
    ['init=explicit', /^init/],
    ['init=explicit:1,2', /^init is “explicit:1,2”; it must be explicit: and all 11 weights and biases/],
    ['init=explicit:1,2,3,4,5,6,7,8,9,10,x', /^init is “x”; it must be a number/],
    ['init=uniform:low', /^init is “uniform:low”; it must be uniform, then any of low, high, bias/],
    ['init=uniform:mean:1', /^init/],
    ['opt=adam:momentum:0.5', /^opt is “adam:momentum:0.5”; it must be adam, then any of beta1, beta2, epsilon/],
    ['opt=adam:beta1:0.5:beta1:0.6', /^opt/],
    ['opt=adam:__proto__:1', /^opt/],
    ['opt=gradientDescent:beta1:1', /^opt .* gradientDescent alone/],
    ['opt=rmsProp:centred:yes', /^opt is “yes”; it must be one of 0, 1/],
    ['schedule=linear', /^schedule is “linear”; it must be one of constant, step/],
    ['schedule=cosine:length:1e999', /^schedule/],
    ['clip=norm:limit', /^clip/],
    ['order=random', /^order/],
    ['l1=-1', /^l1 is “-1”; it must be a number, 0 or more/],
    ['l2=a', /^l2/],
    ['net=3-513-1', /^net .* the units of each layer \(at most 512\), such as 3-2-1, with at most 10 hidden layers/],
    ['net=4097-2-1', /^net .* the number of inputs \(at most 4096\)/],
    ['seed=4294967296', /^seed is “4294967296”; it must be a whole number from 0 to 4294967295/],
    ['step=1e3', /^step/],
    ['step=10000001', /^step/],
    ['heldout=1', /^heldout/],
    ['standardize=yes', /^standardize/],
    ['pace=0', /^pace/],
    ['beat=z3', /^beat is “z3”; it must be one of start, z1, a1/],
    ['select=w1.3.1', /^select/],
    ['select=w3.1.1', /^select/],
    ['select=w1.0.1', /^select/],
    ['select=w1.1', /^select/],
    ['select=b1.1.1', /^select/],
    ['select=<svg>', /^select/],
    ['example=0', /^example/],
    ['of=K', /^of/],
    ['write=greek', /^write/],
    ['digits=9', /^digits/],
    ['hide=', /^hide is “”; it must be some of tools, presets, lessons, transport/],
    ['hide=network,everything', /^hide is “network,everything”/],
    ['lock=__proto__', /^lock/],
    ['hide=network&lock=settings,network', /^lock .* network is hidden/],
    ...['', 'unheard-of:1', 'why-go-back', 'why-go-back:0', 'why-go-back:99', 'why-go-back:1:1'].map(
      (text): [string, RegExp] => [`lesson=${text}`, /^lesson is “.*”; it must be a lesson and the number of its step/],
    ),
    ['tabs=', /^tabs/],
    ['tabs=units,all', /^tabs is “all”; it must be one of valley, layers, weight, pins, compare, picture/],
    ['curve=cubic', /^curve is “cubic”; it must be one of linear, log/],
    ['axes=1,1', /^axes is “1,1”; it must be one or two columns of the data/],
    ['axes=1,2,3', /^axes/],
    ['axes=0', /^axes/],
    ['hold=median', /^hold/],
    ['ask=1,x,2', /^ask is “x”; it must be a number for each column of the data/],
    ['ask=1,,2', /^ask is “”/],
    ['output=2', /^output is “2”; it must be a whole number from 1 to 1/],
    ['valley=far', /^valley/],
    ['second=w1.1.9', /^second is “w1.1.9”; it must be a weight or bias of this network/],
    ['second=u1.1', /^second/],
    ['second=none', /^second/],
    ['product=a', /^product/],
    ['sorted=up', /^sorted/],
    ['move=leap', /^move/],
    ['pins=', /^pins/],
    ['pins=,', /^pins is “,”; it must be one or two steps/],
    ['pins=1,2,3', /^pins/],
    ['pins=10000001', /^pins/],
    ['difference=z1', /^difference is “z1”; it must be W, b, dW or db/],
    ['difference=W3', /^difference/],
    ['difference=W', /^difference/],
    ['compare=', /^compare is “”; it must be one of rate, opt, batch, loss, act/],
    ['compare=seed:1,2', /^compare is “seed”/],
    ['compare=rate', /^compare is “”; it must be a number, 0 or more/],
    ['compare=rate:-1', /^compare is “-1”/],
    ['compare=rate:1e999', /^compare has “1e999”/],
    ['compare=rate:0.1,,3', /^compare is “”/],
    [
      'compare=rate:0.1,0.10',
      /^compare is “rate:0.1,0.10”; it must be rate, batch, opt, loss or act, a colon, and 1 to 3/,
    ],
    ['compare=rate:1,2,3,4', /^compare is “rate:1,2,3,4”/],
    ['compare=rate:1:2', /^compare/],
    ['compare=batch:0', /^compare is “0”/],
    ['compare=opt:best', /^compare is “best”; it must be one of gradientDescent/],
    ['compare=act:__proto__', /^compare/],
    ['compare=loss:tanh', /^compare/],
    ['size=huge', /^size is “huge”; it must be one of normal, large/],
    ['lang=', /^lang is “”; it must be one of en/],
    ['lang=xx', /^lang is “xx”; it must be one of en/],
    ['theme=', /^theme is “”; it must be one of system, light, dark/],
    ['frozen=b9', /^frozen is “b9”; it must be none, or weights and biases of this network, such as b1, w2/],
    ['frozen=', /^frozen/],
    ['frozen=b1:', /^frozen/],
    ['frozen=b1,b2', /^frozen/],
    ['frozen=b1:b1', /^frozen/],
    ['frozen=w1.3.1', /^frozen/],
    ['frozen=u1.1', /^frozen/],
    ['frozen=loss', /^frozen/],
    ['frozen=W1', /^frozen/],
    ['then=40:frozen:b9', /^then is “b9”; it must be none, or weights and biases/],
    ['then=40:rate:-1', /^then/],
    ['then=1', /^then/],
    ['then=40:rate', /^then/],
    ['then=40:speed:1', /^then/],
    ['then=60:rate:1,40:rate:2', /^then .* in the order of their steps/],
    ['then=40:opt:adam:beta3:1', /^then is “adam:beta3:1”; it must be adam, then any of beta1/],
    ['then=40:init:zeros', /^then/],
    ['then=40:rate:1:w1.1.1:2', /^then/],
    ['then=40:w1.1.1', /^then is “40:w1.1.1”; it must be a list such as 40:rate:0.1,55:w1.1.2:0.5/],
    ['then=40:w1.1.1:', /^then is “”; it must be a number/],
    ['then=40:w1.1.1:1/3', /^then is “1\/3”; it must be a number/],
    ['then=40:w1.1.1:1e999', /^then/],
    ['then=40:w1.3.1:1', /^then/],
    ['then=40:w3.1.1:1', /^then/],
    ['then=40:u1.1:1', /^then/],
    ['then=40:loss:1', /^then/],
    ['then=40:none:1', /^then/],
    ['then=40:w1:1:2:3', /^then/],
    ['then=40:w3:1', /^then/],
    [`then=${'1:rate:1,'.repeat(2000)}1:rate:1`, /^then .* at most 2000 changes/],
    ['step=1&step=2', /“step” twice/],
    ['step', /“step” is not a key=value pair/],
    ['=1', /not a key=value pair/],
    ['step=%E0%A4%A', /not a key=value pair/],
    ['learningRate=0.1', /“learningRate”, which is not one of v, data/],
    ['__proto__=1', /“__proto__”/],
    ['v=2', /version “2”/],
  ])('%s', (fragment, message) => {
    expect(() => parseLink(`#${fragment}`)).toThrow(LinkProblem);
    expect(() => parseLink(`#${fragment}`)).toThrow(message);
  });

  it.each([
    ...['', 'null', '*', 'https://*', 'a.example', 'https://A.example', 'https://a.example/', 'https://a.example/b'],
    ...['https://a.example:443', 'https://u@a.example', 'file://', 'javascript:0', 'blob:https://a.example'],
    'https://a.example,https://a.example',
    Array.from({ length: 9 }, (_, i) => `https://a${i}.example`).join(),
  ])('names no hosts by %j', (hosts) => {
    expect(() => parseLink(`#hosts=${hosts}`)).toThrow(LinkProblem);
    expect(() => parseLink(`#hosts=${hosts}`)).toThrow(/^hosts is “.*”; it must be up to 8 different origins/);
  });

  it('is refused for its length alone', () => {
    expect(() => parseLink('x'.repeat(addressLimits.link + 1))).toThrow(
      /32001 characters; a link can have at most 32000/,
    );
  });

  it('never does anything but be refused, whatever it is', () => {
    const pieces = fc.constantFrom(
      'net',
      'act',
      'then',
      'select',
      'beat',
      '=',
      '&',
      ':',
      ',',
      '-',
      '.',
      '%',
      'w',
      '1',
      'e',
    );
    const texts = fc.oneof(
      fc.string(),
      fc.array(pieces).map((list) => list.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        try {
          parseLink(text);
        } catch (problem) {
          expect(problem).toBeInstanceOf(LinkProblem);
        }
      }),
      { numRuns: 5000 },
    );
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

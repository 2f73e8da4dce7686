import { describe, expect, it } from 'vitest';
import { againstArrows, importsAgainstArrows } from '../../../wasm/toolchain/arrows.mjs';

describe('the arrows', () => {
  it('are kept by every import of the project', () => {
    expect(importsAgainstArrows()).toEqual([]);
  });

  it.each([
    ['core/model/loss.cpp', '#include <emscripten/val.h>', 'emscripten/val.h'],
    ['core/model/loss.h', '#include "wasm/convert.h"', 'wasm/convert.h'],
    ['wasm/convert.cpp', '#include <Eigen/Core>', 'Eigen/Core'],
    ['web/src/state/run.svelte.ts', "import { loadEngine } from '../../../wasm/engine.mjs';", 'wasm/engine.mjs'],
    ['web/src/views/Drawing.svelte', "import { connect } from '../engine/client';", 'web/src/engine/client'],
    ['web/src/views/Drawing.svelte', "import { type Frame } from '../engine/types';", 'web/src/engine/types'],
    ['web/src/controls/Rate.svelte', "import { encode } from 'uqr';", 'npm:uqr'],
    ['web/src/controls/Rate.svelte', "const late = () => import('d3-scale');", 'npm:d3-scale'],
    ['web/src/plot/axis.ts', "export { Run } from '../state/run.svelte';", 'web/src/state/run.svelte'],
    ['web/src/engine/host.ts', "import '../state/run.svelte';", 'web/src/state/run.svelte'],
    ['web/src/somewhere/new.ts', "import { x } from '../state/part';", 'web/src/state/part'],
  ])('%s: %s is refused', (file, text, target) => {
    expect(againstArrows(file, text)).toEqual([`${file} may not know ${target}`]);
  });

  it.each([
    ['core/model/loss.cpp', '#include "core/model/loss.h"\n#include <cmath>\n#include <Eigen/Core>'],
    ['wasm/bindings.cpp', '#include "wasm/session.h"\n#include "core/support/error.h"\n#include <emscripten/bind.h>'],
    ['web/src/engine/load.ts', "import url from '../../../build/wasm/backprop.wasm?url';"],
    ['web/src/state/run.svelte.ts', "import { startEngine } from '../engine/start';"],
    ['web/src/views/Drawing.svelte', "import type { Frame } from '../engine/types';"],
    [
      'web/src/views/Drawing.svelte',
      "import {\n  a,\n  b,\n} from '../plot/scale';\nimport type { Run } from '../state/run.svelte';",
    ],
    ['web/src/plot/code.ts', "import { encode } from 'uqr';"],
    ['web/src/later/panels.ts', "import '@fontsource-variable/inter/wght.css';"],
  ])('%s: %s is allowed', (file, text) => {
    expect(againstArrows(file, text)).toEqual([]);
  });
});

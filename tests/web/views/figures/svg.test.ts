import { afterEach, describe, expect, it, vi } from 'vitest';
import { linesOn, recording } from '../../../../web/src/views/figures/recording';
import { element, escaped, paint, svgOf, type Piece } from '../../../../web/src/views/figures/svg';

const box = { x: 10, y: 20, width: 30, height: 12 };
const type = { family: 'Inter, sans-serif', size: 15, weight: 600, italic: false };
const figure = (...pieces: Piece[]): string =>
  svgOf({ title: 'Loss <1>', width: 100, height: 50, ground: 'rgb(255, 255, 255)', pieces });

describe('a figure as SVG', () => {
  it('says what it shows, and has a ground of its own', () => {
    const svg = figure();
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" .*width="100" height="50" viewBox="0 0 100 50"/);
    expect(svg).toContain('<title>Loss &lt;1&gt;</title>');
    expect(svg).toContain('<rect width="100" height="50" fill="#ffffff"/>');
  });

  it('keeps text as text, as wide as it was on the page', () => {
    const text: Piece = {
      kind: 'text',
      text: '−0.5 < J & "x"',
      box,
      baseline: 30,
      type,
      fill: 'rgb(1, 2, 3)',
      anchor: 'end',
    };
    expect(figure(text)).toContain(
      '<text x="40" y="30" text-anchor="end" font-family="Inter, sans-serif" font-size="15" font-weight="600" fill="#010203"' +
        ' textLength="30" lengthAdjust="spacingAndGlyphs">−0.5 &lt; J &amp; &quot;x&quot;</text>',
    );
  });

  it('has each colour as every program reads it', () => {
    expect(paint('fill', 'rgb(255, 0, 16)')).toEqual({ fill: '#ff0010', 'fill-opacity': null });
    expect(paint('stroke', 'rgba(0, 0, 0, 0.4)')).toEqual({ stroke: '#000000', 'stroke-opacity': 0.4 });
    expect(paint('fill', 'rgba(9, 9, 9, 0)')).toEqual({ fill: 'none' });
  });

  it('writes a shade with stops of its own', () => {
    const stops = ['rgb(0, 0, 0)', 'rgb(9, 9, 9)', 'rgb(255, 255, 255)'];
    const svg = figure({ kind: 'shade', box, stops }, { kind: 'shade', box, stops });
    expect(svg).toContain('<stop offset="0.5" stop-color="#090909"/>');
    const ids = [...svg.matchAll(/id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(svg).toContain(`fill="url(#${id})"`);
  });

  it('leaves out what XML has no character for', () => {
    expect(escaped('a\u0000b\u001bc\ud800d\uffff😀')).toBe('abcd😀');
    expect(element('a', { b: '"<', c: null, d: 1 / 3 })).toBe('<a b="&quot;&lt;" d="0.33"/>');
  });
});

describe('a canvas that is kept as lines', () => {
  afterEach(() => vi.unstubAllGlobals());

  function drawnOn(draw: (context: CanvasRenderingContext2D) => void) {
    vi.stubGlobal('Path2D', class {});
    const calls: string[] = [];
    const canvas = {} as HTMLCanvasElement;
    const names = ['beginPath', 'moveTo', 'lineTo', 'stroke', 'fill', 'arc', 'setLineDash', 'drawImage', 'getLineDash'];
    const methods = Object.fromEntries(names.map((name) => [name, () => (calls.push(name), [5, 4])]));
    const given = {
      ...methods,
      strokeStyle: 'rgb(1, 1, 1)',
      fillStyle: 'rgb(2, 2, 2)',
      lineWidth: 2,
      lineJoin: 'round',
      globalAlpha: 0.5,
    };
    draw(recording(canvas, given as unknown as CanvasRenderingContext2D));
    return { lines: linesOn(canvas), calls };
  }

  it('draws all the same, and is a path with its look', () => {
    const { lines, calls } = drawnOn((context) => {
      context.beginPath();
      context.moveTo(1, 2);
      context.lineTo(3, 4.567);
      context.lineWidth = 3;
      context.setLineDash([5, 4]);
      context.stroke();
    });
    expect(calls).toEqual(expect.arrayContaining(['beginPath', 'moveTo', 'lineTo', 'stroke']));
    expect(lines).toEqual([
      '<path d="M1 2L3 4.57" fill="none" stroke="#010101" stroke-width="3" stroke-dasharray="5 4" stroke-linejoin="round" opacity="0.5"/>',
    ]);
  });

  it('is none where a picture was drawn on it', () => {
    const { lines } = drawnOn((context) => {
      context.beginPath();
      context.drawImage({} as HTMLCanvasElement, 0, 0);
    });
    expect(lines).toBeNull();
  });
});

type Context = CanvasRenderingContext2D;

interface Making {
  /** How many pixels a canvas has for one of CSS. */
  sharp: number;
  /** What is drawn goes through it too. */
  through: (canvas: HTMLCanvasElement, context: Context) => Context;
}

/** What canvases are drawn for while figures are made of them; null: for the screen. */
export const figureMaking: { now: Making | null } = $state({ now: null });

/** How the mathematics is written, on all of the page. */
export interface NotationChoice {
  /** The letter of the learning rate. */
  rate: 'eta' | 'alpha' | 'lambda';
  /** Columns: z = W x + b. Rows: z = x W + b, with every matrix transposed and every vector a row. */
  layout: 'column' | 'row';
  /** What the output is called: yhat, or a of the last layer. */
  output: 'yhat' | 'aL';
  /** Whether formulas are written in letters or in the numbers of the moment. */
  show: 'names' | 'numbers';
  /** The field's standard terms, or those of the article. */
  words: 'standard' | 'article';
  /** Significant digits of the numbers on the page, 2 to 8. */
  digits: number;
}

export const defaultNotation: Readonly<NotationChoice> = {
  rate: 'eta',
  layout: 'column',
  output: 'yhat',
  show: 'names',
  words: 'standard',
  digits: 4,
};

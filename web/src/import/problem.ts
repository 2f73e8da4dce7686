/** A file that can't be used: the message says where and why. */
export class SheetProblem extends Error {
  override readonly name = 'SheetProblem';
}

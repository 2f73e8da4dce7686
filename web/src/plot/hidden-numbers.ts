/** Numbers that one is asked for, and that the page must not give away. */
export interface HiddenNumbers {
  /** By themselves: wherever one of them would be written stands a question mark. */
  numbers: readonly number[];
  /** By what they are, as `quantityName` has it: those that would hide others with them, such as 0. */
  names: readonly string[];
}

/** What a question mark stands for. */
export const HIDDEN = '?';

const nothing: HiddenNumbers = { numbers: [], names: [] };
let hidden: () => HiddenNumbers = () => nothing;

/** Where the page is told what it hides; what is written follows it. */
export function hideNumbers(of: () => HiddenNumbers): void {
  hidden = of;
}

let showsAll = false;

/** Write what is none of what the page asks for, such as the solution of another exercise. */
export function showingAll<Written>(write: () => Written): Written {
  showsAll = true;
  try {
    return write();
  } finally {
    showsAll = false;
  }
}

/** The same number, worked out in another order, differs in its last bits. */
const SAME = 1e-10;

/** Whether there is any: without one no name need be made. */
export function isAnyHidden(): boolean {
  if (showsAll) return false;
  const { numbers, names } = hidden();
  return numbers.length > 0 || names.length > 0;
}

/** Whether a number must not be shown. @param name what it is, as `quantityName` has it */
export function isHidden(value: number, name?: string): boolean {
  if (!isAnyHidden()) return false;
  const { numbers, names } = hidden();
  if (name !== undefined && names.includes(name)) return true;
  return numbers.some((each) => Math.abs(Math.abs(value) - Math.abs(each)) <= SAME * Math.abs(each));
}

/** The square of a letter, or of what needs parentheses. */
export const squareTex = (tex: string): string =>
  /^(\\hat )?[a-z]$/.test(tex) ? `${tex}^2` : `\\left(${tex}\\right)^2`;

/** A function of a letter or a number; negative numbers have their parentheses already. */
export const callTex = (name: string, of: string): string => (of.startsWith('(') ? name + of : `${name}(${of})`);

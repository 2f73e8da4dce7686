/** A table of formulas typeset at build time: HTML by name. */
declare module '*?tex' {
  const typeset: Readonly<Record<string, string>>;
  export default typeset;
}

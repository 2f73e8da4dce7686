import { outputOf, which } from './run.mjs';
import { versionOf } from './version.mjs';

const REFERENCE = '14';

/** clang-format, best the version that the sources were formatted with, or null. */
export const findClangFormat = () => which(`clang-format-${REFERENCE}`, 'clang-format');

/** A word on a version that may format otherwise, or null. */
export function remarkOnClangFormat(command) {
  const version = versionOf(outputOf(command, ['--version']));
  if (version?.startsWith(`${REFERENCE}.`)) return null;
  return `clang-format ${version} may format some lines otherwise than the reference, version ${REFERENCE}`;
}

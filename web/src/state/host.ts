import { isInFrame } from './memory';

/** What was done in the page. */
export type Done =
  /** A number that was asked for; `shown`: by its solution. `response` is a plain decimal. */
  | { kind: 'answer'; name: string; response: string; verdict: 'right' | 'wrong' | 'shown' }
  | { kind: 'step'; lesson: string; step: number }
  /** One goes on from the last step. */
  | { kind: 'end'; lesson: string };

/** Whether it stands in a course package, which says what comes after its lesson. */
export const isInPackage = (): boolean => window.name === 'course-package' && isInFrame() && isOwn(window.parent);

/**
 * Tell it to the page that holds this one, where that is of the same origin, as in a course package
 * (export/courses/scorm/launch.js). Nobody else hears it.
 */
export function tellHost(done: Done): void {
  if (isInFrame() && isOwn(window.parent))
    window.parent.postMessage({ backpropPlayground: 1, ...done }, location.origin);
}

function isOwn(host: Window): boolean {
  try {
    return /^https?:$/.test(location.protocol) && host.location.origin === location.origin;
  } catch {
    return false; // of another origin
  }
}

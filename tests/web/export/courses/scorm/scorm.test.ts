import { describe, expect, it } from 'vitest';
import { scorm } from '../../../../../web/src/export/courses/scorm/scorm';
import { all, rootOf } from '../../../support/courses';
import { questions } from '../../../support/launched';

describe('a package', () => {
  it('has a manifest in the spelling of its version, which names every file', () => {
    for (const [version, attribute, other] of [
      ['1.2', 'adlcp:scormtype', 'adlcp:scormType'],
      ['2004', 'adlcp:scormType', 'adlcp:scormtype'],
    ] as const) {
      const files = scorm({ ...questions, version });
      const [resource] = all(rootOf(files['imsmanifest.xml']!), 'resource');
      expect([resource!.getAttribute(attribute), resource!.getAttribute(other)]).toEqual(['sco', null]);
      const named = all(resource!, 'file').map((file) => file.getAttribute('href'));
      const there = Object.keys(files).filter((file) => file !== 'imsmanifest.xml');
      expect(named.sort()).toEqual([...there, 'backprop-playground.html'].sort());
      expect(named).toContain(resource!.getAttribute('href'));
      expect(all(rootOf(files['imsmanifest.xml']!), 'title')[0]!.textContent).toBe(questions.title);
    }
  });

  it('has a launch page in which the title stays text', () => {
    const page = scorm({ ...questions, title: '</script><b>' })['index.html']!;
    expect(page).not.toContain('<b>');
    expect(page.match(/<\/script>/g)).toHaveLength(5);
  });
});

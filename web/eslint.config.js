import { fileURLToPath } from 'node:url';
import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const tsconfigRootDir = fileURLToPath(new URL('..', import.meta.url));

/** What `Run` does when it is sent a command. */
const verbs = [
  ...['open', 'openNetwork', 'openData', 'openRows', 'openRecipe', 'reset', 'newWeights'],
  ...['configure', 'setParameters', 'leaveOutAhead', 'play', 'pause', 'toggle', 'step', 'trainEpoch'],
  ...['setPace', 'goTo', 'move', 'goToBeat', 'beforeNextUpdate', 'chooseExample', 'pin'],
];
const kept = '/^(experiment|cursor|selection|notation|page|looking|pins)$/';
const message = 'Send a command, run.send({ do: ... }): only there it is known whether a locked part allows it.';

/** The rules for page, bridge, tests and scripts. Run from the checkout: `npm run lint`. */
export default defineConfig(
  js.configs.recommended,
  { files: ['**/*.mjs', '**/*.js'], languageOptions: { globals: globals.node } },
  { files: ['**/*.mts', '**/*.svelte'], extends: [ts.configs.recommended] },
  {
    // tests/tsconfig.json knows the page's files too: one program serves all.
    files: ['**/*.ts'],
    extends: [ts.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { project: 'tests/tsconfig.json', tsconfigRootDir, extraFileExtensions: ['.svelte'] },
    },
    rules: {
      // Engines and fakes answer with promises whether they have to wait or not.
      '@typescript-eslint/require-await': 'off',
    },
  },
  svelte.configs.recommended,
  {
    // Scripts of a page, one after another.
    files: ['web/src/export/courses/scorm/*.js'],
    languageOptions: { sourceType: 'script', globals: globals.browser },
    rules: { 'svelte/no-inner-declarations': 'off' },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { globals: globals.browser, parserOptions: { parser: ts.parser, svelteConfig } },
  },
  {
    files: ['**/*.ts', '**/*.svelte'],
    rules: { '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }] },
  },
  {
    files: ['**/src/views/**', '**/src/controls/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: `CallExpression[callee.object.name='run'][callee.property.name=/^(${verbs.join('|')})$/]`,
          message,
        },
        { selector: `CallExpression[callee.object.name=${kept}][callee.property.name=/^(select|choose)$/]`, message },
        {
          selector: `CallExpression[callee.object.property.name=${kept}][callee.property.name=/^(select|choose)$/]`,
          message,
        },
        { selector: `AssignmentExpression[left.object.name=${kept}]`, message },
        { selector: `AssignmentExpression[left.object.property.name=${kept}]`, message },
      ],
    },
  },
);

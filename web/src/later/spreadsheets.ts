export { default as SpreadsheetDialog } from '../views/spreadsheet/SpreadsheetDialog.svelte';

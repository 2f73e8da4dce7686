import '@fontsource-variable/inter/wght.css';
import '../ui/fonts.css';
import '../ui/print.css';

/** What explains, measures and sets up, beside the drawing: it comes after the first view. */
export { default as ExamplePicker } from '../controls/ExamplePicker.svelte';
export { default as NotationMenu } from '../controls/NotationMenu.svelte';
export { default as PlaneTools } from '../controls/data/PlaneTools.svelte';
export { default as QuizMe } from '../controls/QuizMe.svelte';
export { default as Presets } from '../controls/Presets.svelte';
export { default as SheetControls } from '../controls/SheetControls.svelte';
export { default as CheckYours } from '../views/own-gradients/CheckYours.svelte';
export { default as CurveNote } from '../views/CurveNote.svelte';
export { default as DataNote } from '../views/DataNote.svelte';
export { default as Explanation } from '../views/explain/Explanation.svelte';
export { default as FindingsNote } from '../views/FindingsNote.svelte';
export { default as Foot } from './Foot.svelte';
export { default as HistoryPanel } from './History.svelte';
export { default as LearntPanel } from './Learnt.svelte';
export { default as LossCurve } from '../views/LossCurve.svelte';
export { default as PartsNote } from '../views/PartsNote.svelte';
export { default as Readout } from '../views/Readout.svelte';
export { default as Scores } from '../views/Scores.svelte';
export { default as MatrixSheet } from '../views/sheet/MatrixSheet.svelte';
export { default as StoppedNotice } from '../views/StoppedNotice.svelte';
export { default as RefusalNotice } from '../views/RefusalNotice.svelte';

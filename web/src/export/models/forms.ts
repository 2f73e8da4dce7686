import { brain } from './brain';
import type { ModelForm } from './model-out';
import { onnx } from './onnx';
import { ownJson } from './own-json';
import { safetensors } from './safetensors';
import { tensorflow } from './tensorflow';

/** In the order in which they are offered. */
export const modelForms = { own: ownJson, safetensors, onnx, tensorflow, brain } satisfies Record<string, ModelForm>;

export type ModelFormName = keyof typeof modelForms;

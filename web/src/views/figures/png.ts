import type { Picture } from './panels';

/** Pixels for each pixel of the figure. */
const SHARP = 2;

/** A figure with twice as many pixels to a side. */
export async function pngOf({ address, width, height }: Picture): Promise<Blob> {
  const image = new Image(width, height);
  image.src = address;
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width: SHARP * width, height: SHARP * height });
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('No picture was made'))), 'image/png');
  });
}

/** @returns whether it is on the clipboard: not every browser, and no page without a secure address, may put it there */
export async function copyPng(picture: Picture): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': pngOf(picture) })]);
    return true;
  } catch {
    return false;
  }
}

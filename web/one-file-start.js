/* global document, FileReader -- of the page */
import { Decoder } from 'lzma1/lib/decoder.js';
import { InputBuffer, OutputBuffer } from 'lzma1/lib/streams.js';

// What the build has packed into the page as one file (vite-one-file.ts) is unpacked, and put where a page has it.
(async () => {
  const packed = Uint8Array.from(atob(document.getElementById('packed').textContent), (char) => char.charCodeAt(0));
  const output = new OutputBuffer(2 ** 22); // bytes; grows where they are more
  new Decoder().decompress(new InputBuffer(packed), output);
  const bytes = output.toArray();
  const size = new DataView(bytes.buffer).getUint32(0);
  const { elements, files } = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + size)));

  let at = 4 + size;
  const addresses = files.map(([type, length]) => addressOf(new Blob([bytes.subarray(at, (at += length))], { type })));
  const data = await Promise.all(addresses);
  for (const { name, text, ...attributes } of elements) {
    const element = Object.assign(document.createElement(name), attributes);
    element.textContent = text.replace(/\0(\d+)\0/g, (_, file) => data[file]);
    document.body.append(element);
  }

  function addressOf(blob) {
    return new Promise((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result);
      reader.readAsDataURL(blob);
    });
  }
})().catch((problem) => {
  document.documentElement.classList.add('lost');
  throw problem;
});

/* global document, FileReader -- of the page */
import { Decoder } from 'lzma1/lib/decoder.js';
import { InputBuffer, OutputBuffer } from 'lzma1/lib/streams.js';

// What the build has packed into the page as one file (vite-one-file.ts) is unpacked, and put where a page has it.
(async () => {
  const packed = bytesOf(document.getElementById('packed').textContent);
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

  /** Two signs are 13 bits, or 14 where their value is small: see `signsOf` in vite-one-file.ts. */
  function bytesOf(text) {
    const bytes = [];
    let [bits, count] = [0, 0];
    for (let i = 0; i < text.length; i += 2) {
      const value = signOf(text, i) + 91 * signOf(text, i + 1);
      const long = (value & 8191) <= 88;
      bits |= value << count;
      count += long ? 14 : 13;
      for (; count >= 8; count -= 8, bits >>>= 8) bytes.push(bits & 255);
    }
    return Uint8Array.from(bytes);
  }

  /** 0 to 90: the printable signs of ASCII without `&`, `<` and the blank. */
  function signOf(text, at) {
    const code = text.charCodeAt(at);
    return code - (code > 60 ? 35 : code > 38 ? 34 : 33);
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

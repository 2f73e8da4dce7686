/* global document, FileReader -- of the page */
// What the build has packed into the page as one file (vite-one-file.ts) is unpacked, and put where a page has it.
(async () => {
  const packed = Uint8Array.from(atob(document.getElementById('packed').textContent), (char) => char.charCodeAt(0));
  const unpacking = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(unpacking).arrayBuffer());
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

import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { choosePort, HOST } from '../../../wasm/toolchain/port.mjs';

describe('the port', () => {
  let other: Server;
  let taken: number;

  beforeEach(async () => {
    other = createServer();
    await new Promise<void>((ready) => other.listen(0, HOST, ready));
    taken = (other.address() as AddressInfo).port;
  });
  afterEach(() => new Promise((done) => other.close(done)));

  it.each(['abc', '0', '65536', '80.5', '-1', ' 8080', '1e4'])('%j is refused as no port number', async (asked) => {
    await expect(choosePort(asked)).rejects.toThrow(`PORT=${asked} is not a port number`);
  });

  it('that is taken is refused, with a free one offered', async () => {
    await expect(choosePort(String(taken))).rejects.toThrow(new RegExp(`^Port ${taken} is taken: .* PORT=\\d+\\.$`));
  });

  it('that is asked for and free is chosen', async () => {
    await new Promise((done) => other.close(done));
    await expect(choosePort(String(taken))).resolves.toBe(taken);
  });

  it('is a free one from 8080 on where none is asked for', async () => {
    await expect(choosePort('')).resolves.toBeGreaterThanOrEqual(8080);
  });
});

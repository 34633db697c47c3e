import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const library = fileURLToPath(new URL('../../src/Chumchon.Web/bin/Release/net10.0/Chumchon.Web.dll', import.meta.url));

/** The program as it is shipped, over a demonstration of its own that goes when it ends. */
export class Program {
  static async start() {
    const program = new Program();
    program.folder = await mkdtemp(join(tmpdir(), 'chumchon-firefox-'));
    program.password = 'ตะวันขึ้นที่สงขลา';
    const port = await freePort();
    program.address = `http://127.0.0.1:${port}`;
    program.process = spawn('dotnet', [library, 'serve', '--port', port, '--data', program.folder], {
      env: { ...process.env, CHUMCHON_DEMO_PASSWORD: program.password },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    program.ended = once(program.process, 'exit').then(([code]) => code);
    await program.#ready();
    return program;
  }

  async stop() {
    this.process.kill('SIGTERM');
    await this.ended;
    await rm(this.folder, { recursive: true, force: true });
  }

  async #ready() {
    let isOver = false;
    this.ended.then(() => { isOver = true; });
    while (!await fetch(`${this.address}/health/ready`).then(answer => answer.ok, () => false)) {
      if (isOver) throw new Error(`The program ended before it was ready: ${await this.ended}.`);
      await after(100);
    }
  }
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return String(port);
}

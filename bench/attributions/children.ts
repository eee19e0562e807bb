import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** As the launcher runs the program. */
const ROOM = ['--min-semi-space-size=4', '--max-semi-space-size=4'];

/** What a script of this folder prints, run in a process of its own. @throws Error with its last words where it fails. */
export function child(script: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const path = fileURLToPath(new URL(script, import.meta.url));
    const running = spawn(process.execPath, [...ROOM, path, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let [out, said] = ['', ''];
    running.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
    });
    running.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    running.on('error', reject);
    running.on('close', (code) => (code === 0 ? resolve(out) : reject(new Error(`${script} failed: ${said.slice(-2000)}`))));
  });
}

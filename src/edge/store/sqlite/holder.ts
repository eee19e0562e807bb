import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';

/**
 * SQLite says that a casefile is busy, never by whom. So the writer leaves a note beside it for as long as it writes. The note is talk, not
 * a lock: nothing depends on it, and one left behind by a killed process is known by its process being gone.
 */
export function tellHolder(casefile: string): void {
  try {
    writeFileSync(noteOf(casefile), NOTE);
  } catch {
    // No place for a note is no reason not to write.
  }
}

export function dropHolder(casefile: string): void {
  rmSync(noteOf(casefile), { force: true });
}

/** Who holds the casefile, in words: "hearsay rebuild (process 4711 on desk-3, since 10:02:11)". */
export function holderOf(casefile: string): string {
  try {
    const { pid, host, command, since } = JSON.parse(readFileSync(noteOf(casefile), 'utf8')) as Record<string, unknown>;
    if (host === hostname() && !isAlive(Number(pid))) return 'another program';
    return `${command} (process ${pid} on ${host}, running since ${since})`;
  } catch {
    return 'another program';
  }
}

const noteOf = (casefile: string): string => `${casefile}-holder`;

const NOTE = JSON.stringify({
  pid: process.pid,
  host: hostname(),
  command: ['hearsay', ...process.argv.slice(2, 3).filter((word) => /^[a-z-]+$/.test(word))].join(' '),
  since: new Date(Math.round(performance.timeOrigin)).toISOString().slice(0, 19).replace('T', ' '),
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

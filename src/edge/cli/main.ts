import { enableCompileCache } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';

// What was compiled once is not compiled again: a third of the start. A folder that cannot be written changes nothing.
enableCompileCache(join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'hearsay', 'compiled'));

// Whoever reads our output may stop reading (`| head`): then there is nobody to tell.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });

// The first Ctrl-C lets the step at hand finish; the second does not wait.
const stop = new AbortController();
process.on('SIGINT', () => {
  if (stop.signal.aborted) process.exit(130);
  stop.abort();
});

const { run } = await import('./program.ts');
process.exitCode = await run(process.argv.slice(2), stop.signal);

import type { Command } from './command.ts';
import { add } from './commands/add.ts';
import { claims } from './commands/claims.ts';
import { demo } from './commands/demo.ts';
import { figures } from './commands/figures.ts';
import { questions } from './commands/questions.ts';
import { read } from './commands/read.ts';
import { rebuild } from './commands/rebuild.ts';
import { serve } from './commands/serve.ts';
import { train } from './commands/train.ts';
import { verify } from './commands/verify.ts';
import { weigh } from './commands/weigh.ts';

/** Every command, in the order in which a newcomer meets them. A new one is its file and its line here. */
export const COMMANDS: readonly Command[] = [demo, read, add, weigh, claims, figures, questions, verify, rebuild, serve, train];

import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Account, Finding, Question } from '../../../core/model/account.ts';
import { Refusal } from '../refusal.ts';
import { account as accountSchema } from '../schema/account.ts';
import { questionPage, questionsPage } from '../schema/page.ts';
import { partiesOf } from './parties.ts';
import { type Room, refusals, routes } from './room.ts';

const list = createRoute({
  method: 'get',
  path: '/questions',
  summary: 'Questions that the reports’ figures meet in',
  responses: { 200: { description: 'Every question', content: { 'application/json': { schema: questionsPage } } }, ...refusals },
});
const one = createRoute({
  method: 'get',
  path: '/questions/{id}',
  summary: 'One question: figures by origin, independence, positions, findings',
  request: { params: z.object({ id: z.string().min(1).max(512) }) },
  responses: { 200: { description: 'The question', content: { 'application/json': { schema: questionPage } } }, ...refusals },
});
const whole = createRoute({
  method: 'get',
  path: '/account',
  summary: 'All that the reports say together (`hearsay.account@1`)',
  responses: { 200: { description: 'The account', content: { 'application/json': { schema: accountSchema } } }, ...refusals },
});

export const questionRoutes = (room: Room): OpenAPIHono =>
  routes()
    .openapi(list, async (c) => {
      const account = await room.store.account();
      const parties = partiesOf(account, room.tables.facts);
      return c.json({ questions: account.questions.map((question) => brief(question, account)).sort(mostToSayFirst), parties }, 200);
    })
    .openapi(one, async (c) => {
      const { id } = c.req.valid('param');
      const account = await room.store.account();
      const question = account.questions.find((q) => q.id === id);
      if (!question) {
        throw new Refusal(
          404,
          'question/unknown',
          'There is no such question in this casefile.',
          'Questions come from figures: add a report, or pick one on the Desk.',
        );
      }
      const named = new Set([...question.figures, ...question.mayBelong].map((f) => f.report));
      return c.json(
        {
          question,
          findings: findingsOf(question, account),
          reports: account.reports.filter((r) => named.has(r.ref) || named.has(r.id)),
          rules: account.rules,
          conventions: account.conventions,
          parties: partiesOf(account, room.tables.facts),
        },
        200,
      );
    })
    .openapi(whole, async (c) => c.json(await room.store.account(), 200));

const findingsOf = (q: Question, account: Account): readonly Finding[] => account.findings.filter((f) => f.questions.includes(q.id));

function brief(question: Question, account: Account) {
  const findings = findingsOf(question, account);
  const { atMost, named, parties } = question.independentOrigins;
  return {
    id: question.id,
    label: question.label,
    figures: question.figures,
    unnamed: question.origins.filter((o) => o.unnamed).map((o) => o.name),
    mayBelong: question.mayBelong.length,
    reports: new Set(question.figures.map((f) => f.report)).size,
    origins: question.origins.length,
    independentOrigins: { atMost, named, parties },
    tensions: findings.filter((f) => f.kind === 'tension' || f.kind === 'contradiction').length,
    drifts: findings.filter((f) => f.kind === 'drift').length,
  };
}

type Brief = ReturnType<typeof brief>;
/** What an analyst would open first: many figures side by side; the first findings weigh double, further ones add nothing. */
const weight = (q: Brief): number => q.figures.length + 2 * Math.min(3, q.tensions + q.drifts);
const mostToSayFirst = (a: Brief, b: Brief): number => weight(b) - weight(a) || a.label.localeCompare(b.label) || a.id.localeCompare(b.id);

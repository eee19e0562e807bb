import { strict as assert } from 'node:assert';
import { request } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { STANDARD } from '../src/core/model/conventions.ts';
import type { Facts } from '../src/core/model/facts.ts';
import { type RunningServer, startServer } from '../src/edge/server/index.ts';
import { ACCOUNT, READINGS } from './fixture/account.ts';
import { memoryStore } from './memory-store.ts';

const facts: Facts = { version: 'none', states: [], bodies: [], outlets: [], owners: [], persons: [], places: [] };
const tables = { facts, conventions: STANDARD, weights: null };

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** `fetch` sets Host and Origin itself; these tests need to lie about them. */
function ask(
  port: number,
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method: options.method ?? 'GET', headers: options.headers ?? {} }, (answer) => {
      let body = '';
      answer.setEncoding('utf8');
      answer.on('data', (part) => {
        body += part;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }));
    });
    sent.on('error', reject);
    sent.end(options.body);
  });
}
const coded = (answer: Answer): { status: number; code: string } => {
  const body = JSON.parse(answer.body);
  assert.deepEqual(Object.keys(body).sort(), ['code', 'hint', 'message']);
  assert.ok(body.message.length > 0 && body.hint.length > 0);
  return { status: answer.status, code: body.code };
};

describe('server', () => {
  let server: RunningServer;
  before(async () => {
    server = await startServer({
      store: memoryStore(READINGS, () => ACCOUNT),
      tables,
      maxBytes: 1_048_576,
      now: () => '2026-11-01T10:00:00Z',
    });
  });
  after(() => server.close());

  describe('who may ask', () => {
    const json = { 'content-type': 'application/json' };
    const own = () => `http://127.0.0.1:${server.port}`;
    const rows: [string, string, () => { method?: string; headers?: Record<string, string>; body?: string }, number, string?][] = [
      ['a program', '/api/health', () => ({}), 200],
      ['localhost by name', '/api/health', () => ({ headers: { host: `localhost:${server.port}` } }), 200],
      ['a rebound name', '/api/health', () => ({ headers: { host: `evil.example:${server.port}` } }), 421, 'server/host'],
      ['another port', '/api/health', () => ({ headers: { host: '127.0.0.1:1' } }), 421, 'server/host'],
      ['no port', '/api/health', () => ({ headers: { host: '127.0.0.1' } }), 421, 'server/host'],
      ['our name as a prefix', '/', () => ({ headers: { host: `127.0.0.1.evil.example:${server.port}` } }), 421, 'server/host'],
      ['the desk itself', '/api/health', () => ({ headers: { origin: own(), 'sec-fetch-site': 'same-origin' } }), 200],
      ['a foreign origin', '/api/health', () => ({ headers: { origin: 'https://evil.example' } }), 403, 'server/origin'],
      ['an opaque origin', '/api/health', () => ({ headers: { origin: 'null' } }), 403, 'server/origin'],
      ['our origin over https', '/api/health', () => ({ headers: { origin: `https://127.0.0.1:${server.port}` } }), 403, 'server/origin'],
      [
        'a cross-site script',
        '/api/reports',
        () => ({ headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' } }),
        403,
        'server/origin',
      ],
      [
        'another server of this machine',
        '/api/reports',
        () => ({ headers: { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' } }),
        403,
        'server/origin',
      ],
      [
        'a link from elsewhere to the API',
        '/api/account',
        () => ({ headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' } }),
        403,
        'server/origin',
      ],
      [
        'a frame elsewhere',
        '/',
        () => ({ headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' } }),
        403,
        'server/origin',
      ],
      [
        'a simple form elsewhere',
        '/api/reports',
        () => ({
          method: 'POST',
          headers: { 'content-type': 'text/plain', 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
          body: '{"text":"x"}',
        }),
        403,
        'server/origin',
      ],
      [
        'a simple form without any origin',
        '/api/reports',
        () => ({ method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{"text":"x"}' }),
        415,
        'request/media-type',
      ],
      [
        'a form as file',
        '/api/files',
        () => ({ method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: 'x' }),
        415,
        'request/media-type',
      ],
      [
        'a preflight',
        '/api/reports',
        () => ({ method: 'OPTIONS', headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' } }),
        403,
        'server/origin',
      ],
      ['a post to a screen', '/', () => ({ method: 'POST', headers: json, body: '{}' }), 405, 'server/method'],
    ];
    for (const [name, path, options, status, code] of rows) {
      it(name, async () => {
        const answer = await ask(server.port, path, options());
        assert.equal(answer.status, status);
        if (code) assert.equal(coded(answer).code, code);
        assert.equal(answer.headers['access-control-allow-origin'], undefined);
      });
    }
    it('a link from elsewhere opens a screen', async () => {
      const answer = await ask(server.port, '/q/q-losses', {
        headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
      });
      assert.match(String(answer.headers['content-type']), /^text\/html/);
    });
  });

  it('sends the security headers with pages, answers and refusals', async () => {
    for (const path of ['/', '/api/health', '/api/nothing', '/assets/nothing.js']) {
      const { headers } = await ask(server.port, path);
      const policy = String(headers['content-security-policy']);
      assert.match(policy, /default-src 'none'/);
      assert.match(policy, /frame-ancestors 'none'/);
      assert.doesNotMatch(policy, /unsafe|\*|data:|https?:/);
      assert.equal(headers['x-content-type-options'], 'nosniff');
      assert.equal(headers['referrer-policy'], 'no-referrer');
    }
  });

  describe('api', () => {
    const get = async (path: string) => JSON.parse((await ask(server.port, path)).body);
    it('lists reports, newest first, by the page', async () => {
      const page = await get('/api/reports?limit=3');
      assert.equal(page.total, READINGS.length);
      assert.equal(page.next, 3);
      assert.deepEqual(
        page.reports.map((r: { ref: string }) => r.ref),
        ['jan-22-officials', 'jan-14-assembly', 'jan-13-review'],
      );
    });
    it('finds a report by ref, by id and by the start of its digest', async () => {
      for (const name of ['oct-24-arrivals', READINGS[0]?.report.id ?? '', '1'.repeat(12)]) {
        const page = await get(`/api/reports/${encodeURIComponent(name)}`);
        assert.equal(page.row.ref, 'oct-24-arrivals');
        assert.equal(page.reading.attributions.length, 4);
      }
    });
    it('shows what a report is part of', async () => {
      const page = await get('/api/reports/jan-13-review');
      assert.deepEqual(page.findings.map((f: { id: string }) => f.id).sort(), ['drift-1', 'tension-1']);
      assert.deepEqual(
        page.questions.map((q: { id: string; figures: string[] }) => [q.id, q.figures]),
        [
          ['q-losses', ['f1', 'f3']],
          ['q-force', ['f2']],
        ],
      );
    });
    it('hands out the bytes as a download that no browser opens', async () => {
      const answer = await ask(server.port, '/api/reports/oct-24-arrivals/bytes');
      assert.equal(answer.headers['content-type'], 'application/octet-stream');
      assert.match(String(answer.headers['content-disposition']), /^attachment; filename="sha256-1{64}\.bin"$/);
      assert.equal(answer.body, READINGS[0]?.report.text);
    });
    it('gives questions with their findings', async () => {
      const page = await get('/api/questions');
      assert.deepEqual(
        page.questions.map((q: { id: string; tensions: number; drifts: number }) => [q.id, q.tensions, q.drifts]),
        [
          ['q-losses', 1, 1],
          ['q-force', 1, 0],
        ],
      );
      const one = await get('/api/questions/q-losses');
      assert.equal(one.question.independentOrigins.atMost, 3);
      assert.deepEqual(one.parties, { CN: 'CN', KP: 'KP', KR: 'KR', RU: 'RU', UA: 'UA', US: 'US' });
    });
    it('searches words and questions', async () => {
      const found = await get('/api/search?q=preliminary');
      assert.deepEqual(
        found.hits.map((h: { span: number[] }) => h.span),
        [[133, 144]],
      );
      assert.deepEqual((await get('/api/search?q=soldiers%20sent')).questions, [{ id: 'q-force', label: ACCOUNT.questions[1]?.label }]);
    });
    it('gives the account and the description of itself', async () => {
      assert.deepEqual(await get('/api/account'), JSON.parse(JSON.stringify(ACCOUNT)));
      const open = await get('/api/openapi.json');
      assert.equal(open.openapi, '3.1.0');
      assert.deepEqual(Object.keys(open.paths).sort(), [
        '/account',
        '/files',
        '/health',
        '/questions',
        '/questions/{id}',
        '/read',
        '/reports',
        '/reports/{id}',
        '/reports/{id}/bytes',
        '/search',
      ]);
    });
    const refusals: [string, string, { method?: string; headers?: Record<string, string>; body?: string }, number, string][] = [
      ['an unknown report', '/api/reports/nobody', {}, 404, 'report/unknown'],
      ['a report named as a path', '/api/reports/..%2f..%2fetc%2fpasswd', {}, 404, 'report/unknown'],
      ['an unknown question', '/api/questions/nothing', {}, 404, 'question/unknown'],
      ['an unknown route', '/api/elsewhere', {}, 404, 'server/not-found'],
      ['an empty search', '/api/search?q=', {}, 400, 'request/invalid'],
      ['an absurd page', '/api/reports?limit=9999', {}, 400, 'request/invalid'],
      [
        'an empty paste',
        '/api/reports',
        { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"text":"  "}' },
        400,
        'take/empty',
      ],
      [
        'a paste without text',
        '/api/reports',
        { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' },
        400,
        'request/invalid',
      ],
      [
        'broken JSON',
        '/api/reports',
        { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' },
        400,
        'request/invalid',
      ],
      [
        'a day that is none',
        '/api/reports',
        { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"text":"x","published":"13 Jan"}' },
        400,
        'request/invalid',
      ],
      [
        'an empty file',
        '/api/files?name=a.txt',
        { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: '' },
        400,
        'take/empty',
      ],
      [
        'too large a file',
        '/api/files?name=a.txt',
        { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: 'x'.repeat(1_048_577) },
        413,
        'take/too-large',
      ],
    ];
    for (const [name, path, options, status, code] of refusals) {
      it(`refuses ${name}`, async () => assert.deepEqual(coded(await ask(server.port, path, options)), { status, code }));
    }
  });
});

describe('server without a desk', () => {
  it('says how to build it', async () => {
    const server = await startServer({
      store: memoryStore([], () => ACCOUNT),
      tables,
      deskFolder: new URL('./fixture', import.meta.url).pathname,
    });
    const answer = await ask(server.port, '/');
    await server.close();
    assert.equal(answer.status, 503);
    assert.match(answer.body, /npm run build:desk/);
  });
  it('refuses to listen beyond this machine', async () => {
    const options = { store: memoryStore([], () => ACCOUNT), tables, host: '0.0.0.0' as '127.0.0.1' };
    await assert.rejects(startServer(options), { code: 'serve/failed' });
  });
  it('says that the port is taken', async () => {
    const first = await startServer({ store: memoryStore([], () => ACCOUNT), tables });
    await assert.rejects(startServer({ store: memoryStore([], () => ACCOUNT), tables, port: first.port }), {
      code: 'serve/failed',
      message: `Port ${first.port} is in use.`,
    });
    await first.close();
  });
});

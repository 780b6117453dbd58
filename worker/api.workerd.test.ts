import { exports } from 'cloudflare:workers';
import { beforeAll, describe, it } from 'vitest';
import type { ExpectStatic } from 'vitest';
import { Problem } from './contract/problem';

const base = 'http://localhost';

function call(method: string, path: string, body?: BodyInit, headers: Record<string, string> = {}) {
  const type = typeof body === 'string' ? { 'content-type': 'application/json' } : {};
  const init = {
    method,
    headers: { ...type, ...headers },
    ...(body === undefined ? {} : { body }),
  };
  return exports.default.fetch(new Request(base + path, init));
}

async function expectProblem(
  response: Response,
  status: number,
  expect: ExpectStatic,
): Promise<Problem> {
  const text = await response.text();
  expect([response.status, text]).toEqual([status, text]);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  return Problem.parse(JSON.parse(text));
}

describe('the API, whatever it is sent,', () => {
  let routes: { method: string; path: string }[] = [];

  beforeAll(async () => {
    const response = await call('GET', '/api/openapi.json');
    const { paths } = await response.json<{ paths: Record<string, Record<string, unknown>> }>();
    routes = Object.entries(paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => ({ method: method.toUpperCase(), path })),
    );
  });

  const rubbish: [string, BodyInit, Record<string, string>][] = [
    ['no JSON', '{"a":', {}],
    ['a list', '[1,2,3]', {}],
    ['null', 'null', {}],
    ['unknown keys', '{"colour":"red","__proto__":{"a":1},"constructor":1}', {}],
    ['wrong kinds', '{"text":7,"name":{},"briefId":[],"document":3,"templateId":1e999}', {}],
    ['a deep one', `${'['.repeat(5_000)}${']'.repeat(5_000)}`, {}],
    ['many keys', `{${Array.from({ length: 20_000 }, (_, n) => `"k${n}":1`).join(',')}}`, {}],
    ['lone surrogates', '{"text":"\\ud800","name":"\\udfff"}', {}],
    [
      'a form where JSON belongs',
      'a=1&b=2',
      { 'content-type': 'application/x-www-form-urlencoded' },
    ],
    ['a stored file that is none', '{"files":[{"path":"/etc/passwd"}]}', {}],
    ['bytes', new Uint8Array([0, 255, 254, 1]), { 'content-type': 'application/octet-stream' }],
  ];

  it('answers every route with data or a problem, never a failure of ours', async ({ expect }) => {
    expect(routes.length).toBeGreaterThan(30);
    for (const { method, path } of routes) {
      for (const id of ['nothing', '%00', '..%2f..%2f', 'x'.repeat(300), '💥']) {
        const address = path.replaceAll(/\{[^}]+\}/g, id);
        for (const [what, body, headers] of method === 'GET'
          ? [['nothing', '', {}] as const]
          : rubbish) {
          const response = await call(
            method,
            address,
            method === 'GET' ? undefined : body,
            headers,
          );
          const text = await response.text();
          expect([method, address, what, response.status < 500]).toEqual([
            method,
            address,
            what,
            true,
          ]);
          if (response.status < 400) continue;
          expect(response.headers.get('content-type')).toBe('application/problem+json');
          expect(Problem.safeParse(JSON.parse(text)).success).toBe(true);
          expect(text).not.toMatch(/\bat \w+ \(|node_modules|\/work\//);
        }
        if (!path.includes('{')) break;
      }
    }
  }, 60_000);

  it('answers an unknown address and a wrong method', async ({ expect }) => {
    await expectProblem(await call('GET', '/api/v1/nowhere'), 404, expect);
    const response = await call('PUT', '/api/v1/projects');
    expect(response.headers.get('allow')).toBe('GET, POST');
    await expectProblem(response, 405, expect);
  });

  it('stops reading a body that grows over its limit without saying so', async ({ expect }) => {
    const piece = new TextEncoder().encode('"'.padEnd(64 * 1024, 'x'));
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += piece.length;
        if (sent > 8 * 1024 * 1024) controller.close();
        else controller.enqueue(piece);
      },
    });
    const headers = { 'content-type': 'application/json' };
    const answer = await call('POST', '/api/v1/briefs', body, headers);
    expect(await expectProblem(answer, 413, expect)).toMatchObject({ code: 'body-too-large' });
  });

  it('says what is wrong with a brief in the words that help', async ({ expect }) => {
    const short = await expectProblem(
      await call('POST', '/api/v1/briefs', '{"text":"Too short"}'),
      422,
      expect,
    );
    expect(short).toMatchObject({
      code: 'brief-too-short',
      detail: 'Tell us who it is for and what should change.',
    });
    const text = 'word '.repeat(13_000);
    const long = await expectProblem(
      await call('POST', '/api/v1/briefs', JSON.stringify({ text })),
      422,
      expect,
    );
    expect(long).toMatchObject({ code: 'brief-too-long' });
  });

  it('refuses a pipeline it can’t open and keeps what it does not understand of one it can', async ({
    expect,
  }) => {
    const broken = JSON.stringify({ document: { nodes: [{ id: '' }] } });
    const problem = await expectProblem(
      await call('POST', '/api/v1/pipelines', broken),
      422,
      expect,
    );
    expect(problem.issues?.length).toBeGreaterThan(0);
    const odd = {
      format: 9,
      name: 'Odd',
      colour: 'green',
      nodes: [
        {
          id: 'a',
          type: 'future.node',
          version: 3,
          config: { x: 1 },
          position: {
            x: 0,
            y: 0,
          },
          glow: true,
        },
      ],
      wires: [
        {
          id: 'w',
          from: {
            node: 'a',
            port: 'out',
          },
          to: {
            node: 'b',
            port: 'in',
          },
        },
      ],
    };
    const response = await call('POST', '/api/v1/pipelines', JSON.stringify({ document: odd }));
    expect(response.status).toBe(201);
    const opened = await response.json<{ document: unknown; remarks: string[] }>();
    expect(opened.document).toEqual(odd);
    expect(opened.remarks).toHaveLength(2);
  });
});

describe('access', () => {
  it('closes this copy to every name but that of its own computer', async ({ expect }) => {
    for (const host of [
      'dramatis.example',
      'localhost.evil.example',
      '192.168.1.5',
      '127.0.0.1.nip.io',
    ]) {
      const response = await exports.default.fetch(new Request(`http://${host}/api/v1/projects`));
      expect(await expectProblem(response, 503, expect)).toMatchObject({ code: 'not-set-up' });
    }
    for (const host of ['localhost:8787', '127.0.0.1', '[::1]:9000']) {
      const response = await exports.default.fetch(new Request(`http://${host}/api/v1/projects`));
      expect(response.status).toBe(200);
      await response.text();
    }
  });

  it('lets no page of another origin change anything or open a socket', async ({ expect }) => {
    const origin = { origin: 'https://evil.example' };
    await expectProblem(
      await call('POST', '/api/v1/projects', '{"name":"x"}', origin),
      403,
      expect,
    );
    await expectProblem(
      await call('POST', '/api/v1/projects', '{"name":"x"}', { origin: 'null' }),
      403,
      expect,
    );
    const socket = { ...origin, upgrade: 'websocket' };
    await expectProblem(await call('GET', '/parties/room/pip_1', undefined, socket), 403, expect);
    const own = await call('POST', '/api/v1/projects', '{"name":"x"}', {
      origin: 'http://localhost',
    });
    expect(own.status).toBe(201);
    await own.text();
  });

  it('sets the headers that keep a page in its place on every answer', async ({ expect }) => {
    for (const path of ['/api/v1/projects', '/api/v1/nowhere', '/api/docs']) {
      const response = await call('GET', path);
      const policy = response.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toContain("script-src 'self';");
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(response.headers.get('referrer-policy')).toBe('no-referrer');
      await response.text();
    }
  });
});

import { createMiddleware } from 'hono/factory';
import { problem } from '../contract/problem';
import type { AppEnv } from '../app-env';
import { ProblemError } from '../failures';

/** The one workspace and person there are until access control exists. */
export const localWorkspaceId = 'ws_local';
export const localActor = 'you';

const localHosts: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Is this the name or address of one's own computer? Anything else, a look-alike too, is not. */
export function isLocalHost(hostname: string): boolean {
  return localHosts.has(hostname);
}

/**
 * Closed until configured. Without access control this copy answers only requests that name its own
 * computer; that also stops a web page which lets its own name point here (DNS rebinding). A page of
 * another origin may neither change anything nor open a socket.
 */
export const localOnly = createMiddleware<AppEnv>(async (c, next) => {
  const { hostname, host } = new URL(c.req.url);
  if (!isLocalHost(hostname)) {
    throw new ProblemError(
      problem(
        'not-set-up',
        'Access control is not set up, so this copy answers on localhost only.',
      ),
    );
  }
  const origin = c.req.header('origin');
  const mayChange = !['GET', 'HEAD', 'OPTIONS'].includes(c.req.method);
  const isSocket = c.req.header('upgrade')?.toLowerCase() === 'websocket';
  if (origin !== undefined && (mayChange || isSocket) && !isSameOrigin(origin, host)) {
    throw new ProblemError(
      problem('foreign-origin', 'This request came from another site’s page.'),
    );
  }
  c.set('workspaceId', localWorkspaceId);
  c.set('actor', localActor);
  await next();
});

function isSameOrigin(origin: string, host: string): boolean {
  return URL.canParse(origin) && new URL(origin).host === host;
}

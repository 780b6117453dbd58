import { createMiddleware } from 'hono/factory';
import type { AppEnv } from '../app-env';

/** Styles may be inline (the component library sets them so); scripts never. */
const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self' ws://localhost:* ws://127.0.0.1:*",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** On every answer of the worker. A route that set its own, stricter policy keeps it. */
export const securityHeaders = createMiddleware<AppEnv>(async (c, next) => {
  await next();
  // The answer to an upgrade belongs to the socket and can't be changed.
  if (c.res.status === 101) return;
  const headers = new Headers(c.res.headers);
  // While developing, vite puts an inline script into its pages.
  const isVitePage = import.meta.env.DEV && !c.req.path.startsWith('/api/');
  if (!headers.has('content-security-policy') && !isVitePage) {
    headers.set('content-security-policy', policy);
  }
  headers.set('x-content-type-options', 'nosniff');
  headers.set('referrer-policy', 'no-referrer');
  headers.set('x-frame-options', 'DENY');
  headers.set('cross-origin-opener-policy', 'same-origin');
  headers.set('cross-origin-resource-policy', 'same-origin');
  headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=()');
  headers.set('x-request-id', c.get('requestId'));
  if (c.req.path.startsWith('/api/') && !headers.has('cache-control'))
    headers.set('cache-control', 'no-store');
  c.res = new Response(c.res.body, { status: c.res.status, headers });
});

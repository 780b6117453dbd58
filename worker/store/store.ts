import type { SQL } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/d1';
import type { DrizzleD1Database } from 'drizzle-orm/d1';
import { SQLiteSyncDialect } from 'drizzle-orm/sqlite-core';
import type { Env } from '../env';

/** Where one workspace's rows and bytes lie. Every query takes it, so none can forget the workspace. */
export interface Store {
  db: DrizzleD1Database;
  d1: D1Database;
  files: R2Bucket;
  workspaceId: string;
}

export function storeOf(env: Env, workspaceId: string): Store {
  return { db: drizzle(env.DB), d1: env.DB, files: env.FILES, workspaceId };
}

const dialect = new SQLiteSyncDialect();

/**
 * A hand-written statement that may stand in a batch. Drizzle's own `run` may not: its batch binds
 * parameters to a prepared statement that a raw query does not have (0.45.4, d1/session.js). Joins may
 * not stand in a batch either: it gives rows as objects, where columns of the same name fall together.
 */
export function statement(store: Store, query: SQL) {
  const { sql } = dialect.sqlToQuery(query);
  return Object.assign(store.db.all<Record<string, unknown>>(query), {
    stmt: store.d1.prepare(sql),
  });
}

/** Bodies longer than this go to R2; the row keeps the key. Characters, which is close enough. */
export const inlineLimit = 64 * 1024;

/** A body in its row or in R2: exactly one of the two is set. */
export interface Body {
  body: string | null;
  key: string | null;
}

/** Puts a body where it belongs. R2 first: a row must never point at something that is not there. */
export async function keepBody(
  store: Store,
  folder: string,
  name: string,
  text: string,
): Promise<Body> {
  if (text.length <= inlineLimit) return { body: text, key: null };
  const key = `${store.workspaceId}/${folder}/${name}.json`;
  await store.files.put(key, text);
  return { body: null, key };
}

/** @throws Error when R2 lacks what the row points at */
export async function bodyText(store: Store, { body, key }: Body): Promise<string> {
  if (body !== null) return body;
  const object = key === null ? null : await store.files.get(key);
  if (!object) throw new Error(`Nothing lies at ${key ?? 'no key'}`);
  return object.text();
}

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** A new id: prefix and 20 characters (100 bits) of chance, without letters that look alike. */
export function newId(prefix: string): string {
  const bytes = crypto.getRandomValues(new Uint8Array(20));
  return `${prefix}_${[...bytes].map((byte) => alphabet[byte % 32]).join('')}`;
}

export function timeNow(): string {
  return new Date().toISOString();
}

import { createRoute, z } from '@hono/zod-openapi';
import { briefLimits } from '../../nodes/records/brief';
import type { Source } from '../../nodes/records/source';
import { problem } from '../contract/problem';
import { BriefChange, BriefResource, NewAnswer, NewBrief } from '../contract/resources';
import { ProblemError, notFound } from '../failures';
import { changeBrief, createBrief, getBrief, listBriefs } from '../store/briefs';
import { storeOf } from '../store/store';
import { titleFrom } from './brief-title';
import { projectIdOf } from './projects';
import { body, idParam, json, newRouter, problems, projectQuery, unprocessable } from './route';

/** The limits of a brief, said in the words that help: what is missing, or how to go on. */
function checkLength(text: string, filesLength: number): void {
  if (text.trim().length + filesLength < briefLimits.min) {
    throw new ProblemError(
      problem('brief-too-short', 'Tell us who it is for and what should change.'),
    );
  }
  if (text.length > briefLimits.max) {
    throw new ProblemError(
      problem(
        'brief-too-long',
        'This brief is over 60,000 characters. Split it and run the parts.',
      ),
    );
  }
}

/** “Answer, you, 12 Nov”. */
function answerSource(answer: z.infer<typeof NewAnswer>, now: Date): Source {
  const day = now.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
  return {
    id: `answer-${answer.questionId}`,
    kind: 'answer',
    title: `Answer, you, ${day}`,
    text: answer.text,
    author: 'you',
    dated: now.toISOString().slice(0, 10),
    answers: {
      question: answer.question,
      field: answer.field,
      ...(answer.audience === undefined ? {} : { audience: answer.audience }),
    },
  };
}

export const briefRoutes = newRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/briefs',
      summary: 'List the briefs of a project',
      request: { query: projectQuery },
      responses: { 200: json(z.array(BriefResource), 'Last changed first'), ...problems },
    }),
    async (c) => {
      const store = storeOf(c.env, c.var.workspaceId);
      const projectId = await projectIdOf(store, c.req.valid('query').projectId);
      return c.json(await listBriefs(store, projectId), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/briefs',
      summary: 'Keep a brief, with its files',
      request: { query: projectQuery, body: body(NewBrief) },
      responses: { 201: json(BriefResource, 'The brief'), ...problems, ...unprocessable },
    }),
    async (c) => {
      const { title, text, files = [] } = c.req.valid('json');
      checkLength(
        text,
        files.reduce((sum, file) => sum + file.text.trim().length, 0),
      );
      const store = storeOf(c.env, c.var.workspaceId);
      const projectId = await projectIdOf(store, c.req.valid('query').projectId);
      const named = title?.trim() || titleFrom(text.trim() || (files[0]?.text ?? ''));
      const sources: Source[] = [
        { id: 'brief', kind: 'brief', title: named, text },
        ...files.map((file, index) => ({
          id: `file-${index + 1}`,
          kind: 'file' as const,
          title: file.name,
          text: file.text,
        })),
      ];
      const brief = await createBrief(store, c.var.actor, projectId, { title: named, sources });
      return c.json(brief, 201);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/briefs/{id}',
      summary: 'Look at a brief',
      request: { params: idParam },
      responses: { 200: json(BriefResource, 'Its newest version'), ...problems },
    }),
    async (c) => {
      const brief = await getBrief(storeOf(c.env, c.var.workspaceId), c.req.valid('param').id);
      if (!brief) throw notFound('brief');
      return c.json(brief, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'patch',
      path: '/briefs/{id}',
      summary: 'Change the title or the text of a brief',
      request: { params: idParam, body: body(BriefChange) },
      responses: { 200: json(BriefResource, 'The next version'), ...problems, ...unprocessable },
    }),
    async (c) => {
      const { title, text } = c.req.valid('json');
      const store = storeOf(c.env, c.var.workspaceId);
      const brief = await changeBrief(store, c.var.actor, c.req.valid('param').id, (before) => {
        const files = before.sources.filter(({ kind }) => kind === 'file');
        if (text !== undefined)
          checkLength(
            text,
            files.reduce((sum, f) => sum + f.text.trim().length, 0),
          );
        const named = title ?? before.title;
        const sources = before.sources.map((source) =>
          source.kind === 'brief' ? { ...source, title: named, text: text ?? source.text } : source,
        );
        const fields = [
          ...(title === undefined ? [] : ['title']),
          ...(text === undefined ? [] : ['text']),
        ];
        return { content: { title: named, sources }, entry: { action: 'edit', fields } };
      });
      if (!brief) throw notFound('brief');
      return c.json(brief, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/briefs/{id}/answers',
      summary: 'Answer an open question: a source of its own; a second answer replaces the first',
      request: { params: idParam, body: body(NewAnswer) },
      responses: { 201: json(BriefResource, 'The next version'), ...problems },
    }),
    async (c) => {
      const source = answerSource(c.req.valid('json'), new Date());
      const store = storeOf(c.env, c.var.workspaceId);
      const brief = await changeBrief(
        store,
        c.var.actor,
        c.req.valid('param').id,
        ({ title, sources }) => ({
          content: { title, sources: [...sources.filter(({ id }) => id !== source.id), source] },
          entry: { action: 'answer', fields: [source.answers?.field ?? 'answer'] },
        }),
      );
      if (!brief) throw notFound('brief');
      return c.json(brief, 201);
    },
  )
  .openapi(
    createRoute({
      method: 'delete',
      path: '/briefs/{id}/answers/{sourceId}',
      summary: 'Take an answer back (`sourceId` is the id of its source)',
      request: { params: idParam.extend({ sourceId: z.string().min(1).max(220) }) },
      responses: { 200: json(BriefResource, 'The next version'), ...problems },
    }),
    async (c) => {
      const { id, sourceId } = c.req.valid('param');
      const store = storeOf(c.env, c.var.workspaceId);
      const brief = await changeBrief(store, c.var.actor, id, ({ title, sources }) => {
        const kept = sources.filter((source) => source.kind !== 'answer' || source.id !== sourceId);
        if (kept.length === sources.length) throw notFound('answer');
        return {
          content: { title, sources: kept },
          entry: { action: 'delete', fields: ['answer'] },
        };
      });
      if (!brief) throw notFound('brief');
      return c.json(brief, 200);
    },
  );

import { describe, it } from 'vitest';
import { downstreamOf } from '../../nodes/graph/order';
import type { PipelineDocument } from '../../nodes/graph/document';
import type { Edit, RunInputs } from '../../nodes/records/run-inputs';
import type { RunEvent } from '../../worker/contract/run-events';
import { foldRunEvents } from '../../worker/contract/run-state';
import { brief, pipeline, wholeJob } from '../fixtures/engine-graphs';

export interface RunOptions {
  given?: RunInputs;
  edits?: Edit[];
  upTo?: string;
}

/** What a run left behind, wherever it ran. */
export interface EngineRun {
  events: RunEvent[];
  /** Bodies by node and port. */
  outputs: Record<string, Record<string, unknown[]>>;
}

/** Somewhere to run: results are shared among the runs of one world, as in a workspace. */
export interface EngineWorld {
  run(document: PipelineDocument, options?: RunOptions): Promise<EngineRun>;
}

const three = brief('Anna met Bert and Cleo at noon.');

const statesOf = ({ events }: EngineRun) =>
  Object.fromEntries(
    Object.entries(foldRunEvents(events).nodes).map(([id, node]) => [id, node.state]),
  );

/** The same pipeline with another setting at one node. */
export function changed(
  document: PipelineDocument,
  id: string,
  change: Partial<PipelineDocument['nodes'][number]>,
): PipelineDocument {
  return {
    ...document,
    nodes: document.nodes.map((node) => (node.id === id ? { ...node, ...change } : node)),
  };
}

const couples = pipeline(
  'cast test.cast',
  'left test.alter',
  'right test.alter',
  'couple test.couple',
  'cast.personas > left.persona',
  'cast.personas > right.persona',
  'left.persona > couple.a',
  'right.persona > couple.b',
);

/** The laws of the engine that hold on every host: memory, and Cloudflare Workflows. */
export function engineSuite(name: string, makeWorld: () => EngineWorld): void {
  describe(`the engine on ${name}`, () => {
    it('finishes every node after those that feed it, and tells it in order', async ({
      expect,
    }) => {
      const { events } = await makeWorld().run(wholeJob, { given: three });
      expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
      const finished = events.flatMap((event) =>
        event.type === 'node.finished' ? event.nodeId : [],
      );
      for (const { from, to } of wholeJob.wires) {
        expect(finished.indexOf(from.node)).toBeLessThan(finished.indexOf(to.node));
      }
      expect(events.at(-1)).toMatchObject({ type: 'run.finished', status: 'completed' });
    });

    it('gives the same however the file is ordered', async ({ expect }) => {
      const first = await makeWorld().run(wholeJob, { given: three });
      const backwards = {
        ...wholeJob,
        nodes: [...wholeJob.nodes].reverse(),
        wires: [...wholeJob.wires].reverse().map((wire, index) => ({ ...wire, id: `x${index}` })),
      };
      const again = await makeWorld().run(backwards, { given: three });
      expect(again.outputs).toEqual(first.outputs);
      expect(again.events.map(({ type }) => type)).toEqual(first.events.map(({ type }) => type));
    });

    it('runs a part exactly as the whole would have run it', async ({ expect }) => {
      const world = makeWorld();
      const part = await world.run(wholeJob, { given: three, upTo: 'join' });
      const whole = await world.run(wholeJob, { given: three });
      expect(Object.keys(statesOf(part)).sort()).toEqual(['cast', 'greet', 'join', 'plain']);
      for (const [id, ports] of Object.entries(part.outputs))
        expect(ports).toEqual(whole.outputs[id]);
      expect(statesOf(whole)).toMatchObject({ join: 'cached', gate: 'done', pack: 'done' });
    });

    it('maps a list into a one-port and pairs two lists by persona', async ({ expect }) => {
      const run = await makeWorld().run(couples, { given: three });
      const items = foldRunEvents(run.events).nodes['left']?.items ?? [];
      expect(items.map(({ title, state }) => [title, state])).toEqual([
        ['Anna', 'done'],
        ['Bert', 'done'],
        ['Cleo', 'done'],
      ]);
      expect(run.outputs['couple']?.['text']).toMatchObject([
        { text: 'persona-1=persona-1' },
        { text: 'persona-2=persona-2' },
        { text: 'persona-3=persona-3' },
      ]);
    });

    it('goes on with the items that are there when one of them failed', async ({ expect }) => {
      const document = changed(couples, 'left', { config: { mark: 'B' } });
      const run = await makeWorld().run(document, { given: three });
      const { nodes } = foldRunEvents(run.events);
      expect(nodes['left']?.state).toBe('partly');
      expect(nodes['left']?.items.map((item) => item.state)).toEqual(['done', 'failed', 'done']);
      expect(nodes['left']?.items[1]?.problem).toMatchObject({
        code: 'node-refused',
        fault: 'user',
      });
      expect(run.outputs['couple']?.['text']).toHaveLength(2);
      expect(nodes['couple']?.warnings).toEqual(['persona-2 has no partner in the other list.']);
    });

    it('blocks exactly what stands behind a failure, shows nothing internal, keeps the rest', async ({
      expect,
    }) => {
      const document = pipeline(
        'plain test.source',
        'b test.broken',
        'after test.join',
        'last test.pack',
        'cast test.cast',
        'greet test.greet',
        'other test.join',
        'plain.text > b.text',
        'b.text > after.texts',
        'greet.text > after.texts',
        'after.text > last.texts',
        'cast.personas > greet.persona',
        'greet.text > other.texts',
      );
      const run = await makeWorld().run(document, { given: three });
      const behind = downstreamOf(document, 'b');
      for (const [id, state] of Object.entries(statesOf(run))) {
        const expected = id === 'b' ? 'failed' : behind.has(id) ? 'skipped' : 'done';
        expect([id, state]).toEqual([id, expected]);
      }
      const { nodes, status, problem } = foldRunEvents(run.events);
      expect(nodes['last']?.summary).toBe('Join did not finish.');
      expect(problem).toMatchObject({ code: 'node-broke', fault: 'us' });
      expect(status).toBe('failed');
      expect(JSON.stringify(run.events)).not.toContain('secret detail');
      expect(run.outputs['other']?.['text']).toHaveLength(1);
    });

    it('ends completed when the gate holds the work back, and says what was withheld', async ({
      expect,
    }) => {
      const run = await makeWorld().run(changed(wholeJob, 'gate', { config: { holds: true } }), {
        given: three,
      });
      const { nodes, status } = foldRunEvents(run.events);
      expect(status).toBe('completed');
      expect(nodes['pack']).toMatchObject({
        state: 'skipped',
        summary: 'Gate gave nothing this way, and Pack needs texts.',
      });
    });

    it('runs what it can of a file with an unknown node, a loop, an unwired node and one turned off', async ({
      expect,
    }) => {
      const document = pipeline(
        'plain test.source',
        'odd future.node',
        'a test.join',
        'b test.join',
        'lone test.pack',
        'join test.join',
        'quiet test.source off=',
        'heard test.join',
        'a.text > b.texts',
        'b.text > a.texts',
        'odd.text > join.texts',
        'plain.text > join.texts',
        'quiet.text > heard.texts',
      );
      const run = await makeWorld().run(document, { given: three });
      expect(statesOf(run)).toEqual({
        plain: 'done',
        join: 'done',
        odd: 'skipped',
        a: 'skipped',
        b: 'skipped',
        lone: 'skipped',
        quiet: 'skipped',
        heard: 'skipped',
      });
    });

    it('computes nothing the second time, and gives the same', async ({ expect }) => {
      const world = makeWorld();
      const first = await world.run(wholeJob, { given: three });
      const again = await world.run(wholeJob, { given: three });
      expect(again.outputs).toEqual(first.outputs);
      expect(new Set(Object.values(statesOf(again)))).toEqual(new Set(['cached']));
    });

    it('computes only what depends on a changed setting', async ({ expect }) => {
      const world = makeWorld();
      await world.run(wholeJob, { given: three });
      const run = await world.run(changed(wholeJob, 'join', { config: { mark: '!' } }), {
        given: three,
      });
      expect(statesOf(run)).toEqual({
        cast: 'cached',
        greet: 'cached',
        plain: 'cached',
        join: 'done',
        gate: 'done',
        pack: 'done',
      });
    });

    it('reads a moved comma and computes nothing behind the readers; spans stand where the words stand', async ({
      expect,
    }) => {
      const world = makeWorld();
      await world.run(couples, { given: three });
      const moved = brief('Anna, met Bert, and Cleo at noon.');
      const run = await world.run(couples, { given: moved });
      expect(statesOf(run)).toEqual({
        cast: 'done',
        left: 'cached',
        right: 'cached',
        couple: 'cached',
      });
      const text = moved.brief.sources[0]?.text ?? '';
      const spans = [
        ...(run.outputs['cast']?.['personas'] ?? []),
        ...(run.outputs['left']?.['persona'] ?? []),
      ].flatMap(
        // The shape of the test's own personas.
        (body) =>
          (body as { displayName: { evidence: { start: number; end: number; quote: string }[] } })
            .displayName.evidence,
      );
      expect(spans).toHaveLength(6);
      for (const span of spans) expect(text.slice(span.start, span.end)).toBe(span.quote);
    });

    it('takes up a person’s edit, computes what stands behind it, and says when one found no place', async ({
      expect,
    }) => {
      const edit: Edit = {
        id: 'edt_1',
        nodeId: 'cast',
        port: 'personas',
        key: 'persona-2',
        path: 'displayName',
        was: 'Bert',
        value: 'Berta',
        by: 'you',
        at: '2026-11-25T10:00:00Z',
      };
      const world = makeWorld();
      await world.run(wholeJob, { given: three });
      const lost = { ...edit, id: 'edt_2', was: 'Bernd' };
      const run = await world.run(wholeJob, { given: three, edits: [edit, lost] });
      const { nodes } = foldRunEvents(run.events);
      expect(nodes['greet']?.items.map((item) => item.state)).toEqual(['cached', 'done', 'cached']);
      expect(nodes['cast']?.warnings).toHaveLength(1);
      expect(run.outputs['cast']?.['personas']?.[1]).toMatchObject({
        displayName: { value: 'Berta', origin: 'human' },
      });
    });
  });
}

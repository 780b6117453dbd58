import { vi } from 'vitest';
import { z } from 'zod';
import {
  BriefResource,
  PipelineResource,
  RecordResource,
  RunResource,
  RunSummary,
  TemplateResource,
} from '../../../worker/contract/resources';
import { finalRunStates } from '../../../worker/contract/states';

/** The product without its page: what a journey needs to be there before it begins. */
export class Api {
  readonly #base: string;

  constructor(baseUrl: string) {
    this.#base = `${baseUrl}/api/v1`;
  }

  async #ask<T>(answer: z.ZodType<T>, path: string, body?: unknown): Promise<T> {
    const init =
      body === undefined
        ? {}
        : {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(body),
          };
    const response = await fetch(this.#base + path, init);
    const text = await response.text();
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text}`);
    return answer.parse(JSON.parse(text));
  }

  brief = (title: string, text: string) => this.#ask(BriefResource, '/briefs', { title, text });
  run = (id: string) => this.#ask(RunResource, `/runs/${id}`);
  records = (runId: string) => this.#ask(z.array(RecordResource), `/runs/${runId}/records`);
  pipeline = (id: string) => this.#ask(PipelineResource, `/pipelines/${id}`);
  addPipeline = (pipeline: unknown) => this.#ask(PipelineResource, '/pipelines', pipeline);

  async template(id: string): Promise<TemplateResource> {
    const all = await this.#ask(z.array(TemplateResource), '/templates');
    const found = all.find((template) => template.id === id);
    if (!found) throw new Error(`No template ${id}`);
    return found;
  }

  /** Waits until a run has ended, and tells how. */
  async ended(runId: string): Promise<RunResource> {
    return vi.waitFor(
      async () => {
        const run = await this.run(runId);
        if (!finalRunStates.includes(run.status)) throw new Error(`${runId} is ${run.status}`);
        return run;
      },
      { timeout: 40_000, interval: 40 },
    );
  }

  /**
   * A finished five-day sprint on its sample brief. The budget is a new one each time: otherwise
   * results would come from the cache of another journey, and nobody could see what runs again.
   */
  async finishedSprint(): Promise<Finished> {
    const templateId = 'five-day-sprint';
    const { sample } = await this.template(templateId);
    const budget = `€${(20_000 + (Date.now() % 70_000)).toLocaleString('en')}`;
    if (!sample.text.includes('€38,000')) throw new Error('The sample has no budget to change');
    const { id: briefId } = await this.brief(
      sample.title,
      sample.text.replace('€38,000', () => budget),
    );
    const { id: pipelineId } = await this.addPipeline({ templateId, briefId, name: sample.title });
    const path = `/pipelines/${pipelineId}/runs`;
    const { id: runId } = await this.#ask(RunSummary, path, { briefId });
    const { status } = await this.ended(runId);
    if (status !== 'completed') throw new Error(`The sprint ended ${status}`);
    return { briefId, pipelineId, runId };
  }
}

export interface Finished {
  briefId: string;
  pipelineId: string;
  runId: string;
}

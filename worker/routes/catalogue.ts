import { createRoute, z } from '@hono/zod-openapi';
import { families, familyOf, portLabel, portTakes, versionOf } from '../../nodes/kit';
import type { AnySpec, Port } from '../../nodes/kit';
import { specs } from '../../nodes/specs';
import { templates } from '../../nodes/templates/templates';
import type { Template } from '../../nodes/templates/templates';
import { NodeResource, TemplateResource } from '../contract/resources';
import { notFound } from '../failures';
import { idParam, json, newRouter, problems } from './route';

function templateResource(template: Template): TemplateResource {
  const {
    id,
    name,
    description,
    gives,
    document,
    sampleTitle,
    sampleBrief,
    sampleFacts,
    sampleCopy,
  } = template;
  const copy =
    sampleCopy.trim() === ''
      ? []
      : [{ kind: 'copy' as const, title: 'Sample copy', text: sampleCopy }];
  return {
    id,
    name,
    description,
    gives,
    document,
    sample: {
      title: sampleTitle,
      text: sampleBrief,
      facts: [...sampleFacts, ...copy],
    },
  };
}

function portResource([name, port]: [string, Port]) {
  const { kinds, cardinality, atLeast } = port;
  return {
    name,
    label: portLabel(port),
    takes: portTakes(port),
    kinds: [...kinds],
    cardinality,
    atLeast,
  };
}

function nodeResource(spec: AnySpec): z.infer<typeof NodeResource> {
  const family = familyOf(spec.type);
  const { type, label, summary, keywords, effect, sends, refusals } = spec;
  return {
    type,
    label,
    summary,
    effect,
    sends,
    refusals,
    keywords: [...keywords],
    family: family ? families[family].word : '',
    version: versionOf(spec),
    reads: [...spec.reads],
    needs: [...spec.needs],
    inputs: Object.entries(spec.inputs).map(portResource),
    outputs: Object.entries(spec.outputs).map(portResource),
    config: z.toJSONSchema(spec.config, { io: 'input' }),
  };
}

export const catalogueRoutes = newRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/templates',
      summary: 'List the pipelines that ship',
      responses: { 200: json(z.array(TemplateResource), 'The quickest first'), ...problems },
    }),
    (c) => c.json(templates.map(templateResource), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/templates/{id}',
      summary: 'Look at a template and its sample',
      request: { params: idParam },
      responses: { 200: json(TemplateResource, 'The template'), ...problems },
    }),
    (c) => {
      const template = templates.find(({ id }) => id === c.req.valid('param').id);
      if (!template) throw notFound('template');
      return c.json(templateResource(template), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/nodes',
      summary: 'List the nodes: ports, settings as JSON Schema, refusals',
      responses: { 200: json(z.array(NodeResource), 'By type'), ...problems },
    }),
    (c) =>
      c.json(
        [...specs.values()].map(nodeResource).sort((a, b) => (a.type < b.type ? -1 : 1)),
        200,
      ),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/nodes/{id}',
      summary: 'Look at one node',
      request: { params: z.object({ id: z.string().max(80) }) },
      responses: { 200: json(NodeResource, 'The node'), ...problems },
    }),
    (c) => {
      const spec = specs.get(c.req.valid('param').id);
      if (!spec) throw notFound('node');
      return c.json(nodeResource(spec), 200);
    },
  );

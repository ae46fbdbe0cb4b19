import { OpenAPIGenerator } from '@orpc/openapi';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import { router } from '../router.ts';
import { plainPaths } from './plainPaths.ts';

/** The OpenAPI 3.1 document of every operation, made from the contracts, and of what is served without one. */
export async function openApiDocument(version: string, publicUrl: string) {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
  const document = await generator.generate(router, {
    info: {
      title: 'OneWindow API',
      version,
      description:
        'Every write takes an Idempotency-Key header: a repeat returns the first result. Failures are problem details (RFC 9457) with code, field, message and way out in the language asked for.',
    },
    servers: [{ url: `${publicUrl}/api` }],
    customErrorResponseBodySchema: () => ({ $ref: '#/components/schemas/Problem' }) as never,
    components: { schemas: { Problem: problemSchema as never } },
  });
  return { ...document, paths: { ...document.paths, ...plainPaths } };
}

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail', 'wayOut', 'fields'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    detail: { type: 'string' },
    wayOut: { type: 'string' },
    fields: {
      type: 'array',
      items: {
        type: 'object',
        properties: { path: { type: 'string' }, code: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
};

import type { OpenAPI } from '@orpc/contract';
import { z } from 'zod';
import { DocumentVerification } from '#modules/licences/contract.ts';
import { FileRecord } from '#platform/files/pure/fileRecord.ts';

const binary = { type: 'string', format: 'binary' } as const;
const uuid = { type: 'string', format: 'uuid' } as const;
const problem = {
  description: 'A problem document, or a page for whoever asks for one',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

/**
 * What is served below /api without a contract, because a body is not JSON: files go up and come down as they are.
 * The OpenAPI document and the sweeps over all doors read this; a new door of this kind is written here.
 */
export const plainPaths: OpenAPI.PathsObject = {
  '/files': {
    post: {
      operationId: 'files.upload',
      summary: 'Upload one file; the body is the file itself',
      description:
        'The kind is told from the content. It becomes part of a case when a draft that names it is submitted; what nobody uses is erased after a time.',
      tags: ['files'],
      parameters: [
        {
          name: 'x-file-name',
          in: 'header',
          required: true,
          description: 'percent-encoded UTF-8',
          schema: { type: 'string' },
        },
        { name: 'idempotency-key', in: 'header', schema: { type: 'string', minLength: 8, maxLength: 100 } },
      ],
      requestBody: { required: true, content: { '*/*': { schema: binary } } },
      responses: { 201: json('The file as it was taken', FileRecord), default: problem },
    },
  },
  '/files/{fileId}': {
    get: {
      operationId: 'files.download',
      summary: 'One uploaded file, for its firm and for whoever may read the case that uses it',
      description: 'An officer who reads it is recorded, and the firm sees it.',
      tags: ['files'],
      parameters: [{ name: 'fileId', in: 'path', required: true, schema: uuid }],
      responses: {
        200: { description: 'The file, as an attachment', content: { '*/*': { schema: binary } } },
        default: problem,
      },
    },
  },
  '/licences/{licenceId}/document': {
    get: {
      operationId: 'licences.getDocument',
      summary: 'The signed document of a licence, as PDF or as a credential that programs read',
      description: 'For its firm and for officers in scope. An officer who reads it is recorded.',
      tags: ['licences'],
      parameters: [
        { name: 'licenceId', in: 'path', required: true, schema: uuid },
        { name: 'language', in: 'query', schema: { type: 'string', enum: ['zh-CN', 'en'] } },
        {
          name: 'form',
          in: 'query',
          schema: { type: 'string', enum: ['pdf', 'credential'], default: 'pdf' },
        },
        {
          name: 'disposition',
          in: 'query',
          schema: { type: 'string', enum: ['attachment', 'inline'], default: 'attachment' },
        },
        {
          name: 'version',
          in: 'query',
          description: 'absent: the one in force',
          schema: { type: 'integer', minimum: 1 },
        },
      ],
      responses: {
        200: {
          description: 'The document',
          content: {
            'application/pdf': { schema: binary },
            'application/jose': { schema: { type: 'string' } },
          },
        },
        default: problem,
      },
    },
  },
  '/verifications/document': {
    post: {
      operationId: 'licences.verifyDocument',
      summary: 'Whether a PDF or credential was issued here and is unchanged, and whether the licence stands',
      tags: ['licences'],
      requestBody: {
        required: true,
        content: {
          'application/pdf': { schema: binary },
          'application/jose': { schema: { type: 'string' } },
        },
      },
      responses: { 200: json('What it is', DocumentVerification), default: problem },
    },
  },
};

function json(description: string, schema: z.ZodType) {
  const { $schema: _, ...body } = z.toJSONSchema(schema, { io: 'output' });
  return { description, content: { 'application/json': { schema: body as never } } };
}

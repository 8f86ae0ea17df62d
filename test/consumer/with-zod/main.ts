/** A program that checks the data with the schemas, and puts them into schemas of its own. */
import { type ServiceData, ServiceDataSchema } from 'tencentcloud-error-catalog/schema';
import { z } from 'zod';

const OwnSchema = z.object({ services: z.array(ServiceDataSchema) });

export function codesOf(json: unknown): string[] {
  const services: ServiceData[] = OwnSchema.parse({ services: [json] }).services;
  return services.flatMap(({ versions }) =>
    versions.flatMap(({ errors }) => errors.map(({ code }) => code)),
  );
}

export function isService(json: unknown): boolean {
  return ServiceDataSchema.safeParse(json).success;
}

// @ts-expect-error no such field
export type Missing = ServiceData['codes'];

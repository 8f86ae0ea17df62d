import type { APIRoute } from 'astro';
import { searchParts } from '../../assemble/search-parts.ts';

export function getStaticPaths() {
  return Object.entries(searchParts()).map(([part, json]) => ({
    params: { part },
    props: { json },
  }));
}

/** A part of the search index, as the search box loads it. */
export const GET: APIRoute<{ json: string }> = ({ props }) => new Response(props.json);

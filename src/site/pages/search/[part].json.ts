import type { APIRoute } from 'astro';
import { searchParts } from '../../assemble/search-parts.ts';

export function getStaticPaths() {
  return Object.entries(searchParts()).map(([part, json]) => ({
    params: { part },
    props: { json },
  }));
}

/** A part of the search index, in the form that the search box loads. */
export const GET: APIRoute<{ json: string }> = ({ props }) => new Response(props.json);

import { COVERED_LAYERS, type Layers } from '../../knowledge/messages/load-layers.ts';
import { RETRY_WORDS } from '../../knowledge/retries/retry-sentences.ts';
import type { LayerCode, LayerRecord } from '../../schema/reviewed/layer.ts';
import { countText } from '../../text/count-text.ts';
import { layerAnchor } from '../../text/paths.ts';
import type { Article, Block, Row, SourceLine, Text } from '../blocks/article.ts';
import {
  codeName,
  list,
  outsideLink,
  paragraph,
  roleParagraph,
  section,
  strong,
  table,
} from '../blocks/make-blocks.ts';
import { parseProse, proseLine } from '../blocks/prose.ts';

/** The page of the codes that are not from API 3.0: a table for each covered layer, then the others. */
export function otherCodesArticle({ records, codes }: Layers): Article {
  const sections = COVERED_LAYERS.flatMap((layer) =>
    records
      .filter((record) => record.layer === layer)
      .map((record) => layerSection(record, codes[layer])),
  );
  const others = records.filter(({ covered }) => !covered);
  return {
    className: 'other-codes',
    title: 'Codes that are not from API 3.0',
    header: [
      roleParagraph(
        'lead',
        'Not every error comes from API 3.0. These codes come from COS, or from an SDK before the API answers. Meanings and fixes are our own words.',
      ),
    ],
    blocks: [
      ...sections,
      section('Interfaces without codes here', { id: 'not-covered' }, [
        paragraph('Look up their codes in their own documentation:'),
        list(others.map(describedLayer)),
      ]),
    ],
    sources: sourcesOf(COVERED_LAYERS.flatMap((layer) => codes[layer])),
  };
}

function layerSection({ layer, name, says }: LayerRecord, codes: readonly LayerCode[]): Block {
  return section(name, { id: layer, note: countText([[codes.length, 'code']]) }, [
    paragraph(says),
    table(
      `Codes of ${name}`,
      ['Code', 'Meaning', 'Retry?'],
      codes.map((code) => codeRow(layer, code)),
    ),
  ]);
}

function codeRow(layer: string, one: LayerCode): Row {
  const { code, status, meaning, fix, retry, waitFor } = one;
  const until = waitFor === undefined ? '' : ` until ${waitFor}`;
  return {
    id: layerAnchor(layer, code),
    head: [codeName(code)],
    ...(status.length > 0 && { note: `HTTP ${status.join(' or ')}` }),
    cells: [
      { blocks: [...parseProse(meaning), paragraph(strong('Fix:'), ' ', ...proseLine(fix))] },
      { text: proseLine(`${RETRY_WORDS[retry]}${until}`), label: 'Retry?' },
    ],
  };
}

function describedLayer({ name, says, documentation }: LayerRecord): Text {
  return [strong(name), ': ', ...proseLine(says), ' ', outsideLink('Documentation', documentation)];
}

/** Every page or file that names a code, once. */
function sourcesOf(codes: readonly LayerCode[]): SourceLine[] {
  return [...new Set(codes.map(({ source }) => source))].map((url) => ({
    label: url.replace(/^https:\/\//, ''),
    url,
  }));
}

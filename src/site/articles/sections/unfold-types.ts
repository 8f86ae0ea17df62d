import { versionKey } from '../../../content/version-key.ts';
import type { ContentIndex } from '../../../records/content-index.ts';
import { listedParameter } from '../../../records/parameter-record.ts';
import { sitesOf } from '../../../records/sources.ts';
import type { TypePath } from '../../../records/type-links.ts';
import type { ServiceVersion } from '../../../schema/facts/service.ts';
import type { PublishedParameter } from '../../../schema/published/parameter.ts';
import { counted } from '../../../text/count-text.ts';
import type { Details } from '../../blocks/article.ts';
import { details, table } from '../../blocks/make-blocks.ts';
import { parameterRow } from './parameter-table.ts';

/** How deep types are unfolded. Their names lead to the rest. */
const MOST_LEVELS = 2;

/** About how many characters of markup a member has besides its description. */
const MEMBER_MARKUP = 170;

/** The members of the types that a page refers to, unfolded where it does, each once. */
export class TypeUnfolder {
  readonly #index: ContentIndex;
  readonly #version: ServiceVersion;
  readonly #typePath: TypePath;
  /** Types that are not unfolded below others, because the page refers to them itself. */
  readonly #own: ReadonlySet<string>;
  readonly #unfolded: Set<string>;
  #room: number;

  /**
   * @param parameters those of the page itself.
   * @param room about how many characters may be unfolded on the page.
   * @param pageType the data type whose page it is.
   */
  constructor(
    index: ContentIndex,
    version: ServiceVersion,
    typePath: TypePath,
    parameters: readonly PublishedParameter[],
    room: number,
    pageType?: string,
  ) {
    this.#index = index;
    this.#version = version;
    this.#typePath = typePath;
    this.#own = new Set(parameters.flatMap(({ reference }) => reference ?? []));
    this.#unfolded = new Set(pageType === undefined ? [] : [pageType]);
    this.#room = room;
  }

  /** The members of a type; `null` if it is unknown, unfolded already, too deep or too long. */
  unfold(reference: string | null, level = 1): Details | null {
    if (reference === null || level > MOST_LEVELS || this.#unfolded.has(reference)) return null;
    if (level > 1 && this.#own.has(reference)) return null;
    const members = this.#membersOf(reference);
    const length = members.reduce((sum, member) => sum + lengthOf(member), 0);
    if (members.length === 0 || length > this.#room) return null;
    this.#room -= length;
    this.#unfolded.add(reference);
    const rows = members.map((member) =>
      parameterRow(member, this.#typePath, this.unfold(member.reference, level + 1)),
    );
    return details(
      `${counted(members.length, 'member')} of ${reference}`,
      [table(`Members of ${reference}`, [], rows, 'nested')],
      'unfold',
    );
  }

  #membersOf(reference: string): PublishedParameter[] {
    const type = this.#version.dataTypes.find(({ name }) => name === reference);
    if (!type) return [];
    const key = `${versionKey(this.#version)} ${reference} member`;
    const list = { sites: sitesOf(this.#index, type.sources), key };
    return type.members.map((member) => listedParameter(this.#index, list, member));
  }
}

function lengthOf({ name, type, statements }: PublishedParameter): number {
  const described = statements.reduce((sum, { text }) => sum + text.length, 0);
  return MEMBER_MARKUP + name.length + type.length + described;
}

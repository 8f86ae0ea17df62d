import type { Found, Layer } from '../reading.ts';

/** An interface that a text shows by its own words, and its code there. */
export interface LayerSign {
  readonly layer: Layer;
  /** The code in the words of the layer; `null` where none is in the text. */
  readonly code: Found | null;
}

interface Sign {
  readonly layer: Layer;
  /** One of these is in every text of the layer: a cheap test. */
  readonly words: readonly string[];
  /** What shows the layer; its group, if any, is the code. */
  readonly shows: RegExp;
  /** Where the code is, if it is somewhere else. */
  readonly code?: RegExp;
}

const QUOTED = String.raw`["'\\]{0,3}`;
const NUMBER = String.raw`${QUOTED}\s{0,3}[:=]\s{0,3}${QUOTED}`;

/** The interfaces of Tencent that are not API 3.0, and what shows each; the first that fits counts. */
const SIGNS: readonly Sign[] = [
  {
    layer: 'scf',
    words: ['errorMessage', 'AvailableStatus'],
    shows: /errorCode[\s\S]{0,400}errorMessage[\s\S]{0,2000}statusCode|AvailableStatus/,
    code: new RegExp(`statusCode${NUMBER}(\\d{3})\\b`),
  },
  {
    layer: 'api-2.0',
    words: ['codeDesc'],
    shows: /codeDesc/,
    code: new RegExp(`\\bcode${NUMBER}(\\d{4,6})\\b`),
  },
  {
    layer: 'asr',
    words: ['voice_id', 'engine_model_type'],
    shows: /voice_id|engine_model_type/,
    code: new RegExp(`\\bcode${NUMBER}(\\d{4})\\b`),
  },
  {
    layer: 'dnspod-token',
    words: ['created_at', 'login token', 'login_token', 'dnsapi.cn'],
    shows: /["']code["']:\s?["']\d{6}["'][^\n]{0,200}created_at|login[ _]token|dnsapi\.cn/i,
    code: new RegExp(`\\bcode${NUMBER}(-?\\d{1,6})\\b`),
  },
  {
    layer: 'edgeone-pages',
    words: ['teo.makers', 'EdgeOne Pages', 'edgeone pages'],
    shows: /teo\.makers|edgeone pages/i,
    code: new RegExp(`\\bcode${NUMBER}(\\d{1,6})\\b`),
  },
  {
    layer: 'im-trtc',
    words: [
      'Err_TLS_',
      'ERR_TLS_',
      'tinyid',
      'UserSig',
      'userSig',
      'usersig',
      '进房',
      'TRTC',
      'trtc',
    ],
    shows: /\bErr_TLS_\w{3,80}|tinyid|usersig|进房|\btrtc\b/i,
    code: /\b(Err_TLS_\w{3,80})|(?:^|[^\w.-])(-\d{4,7}|[67]\d{4}|1000\d{2})(?![\w.])/i,
  },
  {
    layer: 'api-2.0',
    words: ['code:', 'code=', '"code"', "'code'", 'code :'],
    shows: new RegExp(
      `\\bcode${NUMBER}([4-6]\\d{3})(?![\\d])[^\\n]{0,20}\\bmessage[^\\n]{0,40}[\u4e00-\u9fff]|\\bcode${NUMBER}(6100)\\b`,
    ),
  },
];

/** The interface, other than API 3.0 and COS, that a text shows; `undefined` for none. */
export function layerSign(text: string): LayerSign | undefined {
  for (const { layer, words, shows, code } of SIGNS) {
    if (!words.some((word) => text.includes(word))) continue;
    const shown = shows.exec(text);
    if (shown) return { layer, code: found(code === undefined ? shown : code.exec(text)) };
  }
  return undefined;
}

function found(match: RegExpExecArray | null): Found | null {
  const value = match?.slice(1).find((group) => group !== undefined);
  if (!match || value === undefined) return null;
  const start = match.index + match[0].indexOf(value);
  return { value, start, end: start + value.length };
}

/** What the imports of a program say. */
export interface Imports {
  /** The services whose SDK it imports, as the import names them: `cvm`. */
  readonly services: ReadonlySet<string>;
  /** Which service a name in the program means: the alias of an import of Go. */
  readonly aliases: ReadonlyMap<string, string>;
  /** Whether it uses an SDK of Tencent Cloud. */
  readonly hasSdk: boolean;
  /** Whether it uses the SDK of another cloud, or of COS, whose codes can look the same. */
  readonly hasOtherCloud: boolean;
}

/** What a program without imports has. */
export const NO_IMPORTS: Imports = {
  services: new Set(),
  aliases: new Map(),
  hasSdk: false,
  hasOtherCloud: false,
};

const SDK =
  /tencentcloud-sdk|tencentcloudapi|TencentCloud(?:\\|::|\.(?!com\b)\w|SDK)|tencentcloud\.(?!com\b)\w/;
/** A service with its API version, in a path, a package or a namespace. */
const VERSIONED = /\b(\w{1,60})(?:\/|\.|\\{1,2}|::)[vV]20\d{6}\b/g;
const NODE_PACKAGE = /tencentcloud-sdk-(?:nodejs-)?(\w{1,60})/g;
const GO_ALIAS =
  /\b(\w{1,60})[ \t]{1,9}"github\.com\/tencentcloud\/tencentcloud-sdk-go[\w-]{0,20}\/tencentcloud\/(\w{1,60})\/v\d{8}"/gi;
const OTHER_CLOUD =
  /aws-sdk|boto|aliyun|alibabacloud|huaweicloud|azure[./]|google-cloud|volcengine|cos-\w{1,9}-sdk|qcloud/i;

/** How much of a text counts before and behind each `encent`, which all names of SDKs have. */
const BEFORE = 70;
const BEHIND = 160;
/** Of overlapping surroundings the later ones add nothing. */
const STEP = 80;

/** Reads the imports of a program; wherever a name of an SDK is, it counts. */
export function readImports(source: string): Imports {
  let hasSdk = false;
  const aliases = new Map<string, string>();
  for (let at = source.indexOf('encent'); at >= 0; at = source.indexOf('encent', at + STEP)) {
    const around = source.slice(Math.max(0, at - BEFORE), at + BEHIND);
    if (!SDK.test(around)) continue;
    hasSdk = true;
    for (const pattern of [VERSIONED, NODE_PACKAGE])
      for (const [, name = ''] of around.matchAll(pattern))
        aliases.set(name.toLowerCase(), name.toLowerCase());
    for (const [, alias = '', name = ''] of around.matchAll(GO_ALIAS)) aliases.set(alias, name);
  }
  const services = new Set(aliases.values());
  let hasOtherCloud: boolean | undefined;
  return {
    services,
    aliases,
    hasSdk,
    // Most programs compare nothing, and nobody asks.
    get hasOtherCloud() {
      hasOtherCloud ??= OTHER_CLOUD.test(source);
      return hasOtherCloud;
    },
  };
}

/** The regions of API 2.0 and what API 3.0 calls them. */
const REGIONS: ReadonlyMap<string, string> = new Map(
  `bj ap-beijing
bjjr ap-beijing-fsi
ca na-toronto
cd ap-chengdu
cq ap-chongqing
de eu-frankfurt
gz ap-guangzhou
gzopen ap-guangzhou-open
hk ap-hongkong
in ap-mumbai
jp ap-tokyo
kr ap-seoul
nj ap-nanjing
ru eu-moscow
sg ap-singapore
sh ap-shanghai
shjr ap-shanghai-fsi
szjr ap-shenzhen-fsi
th ap-bangkok
use na-ashburn
usw na-siliconvalley`
    .split('\n')
    .map((line) => line.split(' ') as [string, string]),
);

/** What API 3.0 calls a region of API 2.0: `ap-guangzhou` for `gz`; `undefined` for any other word. */
export function regionOfShortName(name: string): string | undefined {
  return REGIONS.get(name);
}

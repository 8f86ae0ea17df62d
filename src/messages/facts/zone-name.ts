/** The regions of the numbers of zones, without the last two digits, which count the zones. */
const REGIONS: Readonly<Record<string, string>> = {
  1000: 'ap-guangzhou',
  1600: 'ap-chengdu',
  1900: 'ap-chongqing',
  2000: 'ap-shanghai',
  3300: 'ap-nanjing',
  8000: 'ap-beijing',
};

/** The name of a zone that a message gives as a number: `ap-guangzhou-4` for `100004`; `undefined` if unknown. */
export function zoneName(number: string): string | undefined {
  const [, prefix = '', index = ''] = /^(\d{4})(\d\d)$/.exec(number) ?? [];
  const region = REGIONS[prefix];
  return region === undefined || index === '00' ? undefined : `${region}-${Number(index)}`;
}

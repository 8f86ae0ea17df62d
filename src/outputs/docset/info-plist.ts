import { escapeHtml } from '../../site/html/html.ts';

/**
 * The docset's `Info.plist`.
 * @param siteUrl the address of the site, ends in `/`: Dash offers to open a page there. Without it, Dash does not.
 * @see https://kapeli.com/docsets#dashDocset
 */
export function renderInfoPlist(siteUrl: string | undefined): string {
  const values: [string, string | true][] = [
    ['CFBundleIdentifier', 'tcerr'],
    ['CFBundleName', 'Tencent Cloud API errors'],
    ['DocSetPlatformFamily', 'tcerr'],
    ['DashDocSetPluginKeyword', 'tcerr'],
    ['DashDocSetFamily', 'dashtoc'],
    ['dashIndexFilePath', 'index.html'],
    ['isDashDocset', true],
    ['isJavaScriptEnabled', true],
    ...(siteUrl ? [['DashDocSetFallbackURL', siteUrl] as [string, string]] : []),
  ];
  const lines = values.map(
    ([key, value]) =>
      `  <key>${key}</key>${value === true ? '<true/>' : `<string>${escapeHtml(value)}</string>`}\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
${lines.join('')}</dict>
</plist>
`;
}

/**
 * The words of the site's frame around a page, in each language that the site is served in. Seen on
 * captures and public copies of the pages.
 */
const LAST_UPDATED = [
  'Last updated',
  '最后更新时间',
  '最近更新时间',
  '마지막 업데이트 시간',
  'Última atualização',
  '最終更新日',
  'Terakhir diperbarui',
];

const BUTTONS = new Set([
  ...['PDF', 'Download', 'Focus Mode', 'Focus mode', 'Font Size', 'Font size'],
  ...['聚焦模式', '字号', '下载'],
  ...['다운로드', '포커스 모드', '폰트 크기'],
  ...['Modo Foco', 'Tamanho da Fonte'],
  ...['フォーカスモード', 'フォントサイズ'],
  ...['Mode fokus', 'Ukuran font'],
]);

const FOOTER = new Set([
  ...['Help and Support', 'Was this page helpful?'],
  ...['帮助和支持', '本页内容是否解决了您的问题?', '本页内容是否解决了您的问题？'],
  ...['도움말 및 지원', '문제 해결에 도움이 되었나요?'],
  ...['Ajuda e Suporte', 'Esta página foi útil?'],
  ...['ヘルプとサポート', 'この記事はお役に立ちましたか？'],
  ...['Bantuan dan Dukungan', 'Apakah halaman ini membantu?'],
]);

const UPDATED_LINE = new RegExp(
  `(?:${LAST_UPDATED.join('|')})\\s*[:：]\\s*(\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2})`,
);

/** The time that a "last updated" line prints, in any language; `null` for any other line. */
export function updatedAtIn(line: string): string | null {
  return UPDATED_LINE.exec(line)?.[1] ?? null;
}

/** Whether a line is one of the buttons between a page's title and its date. */
export function isFrameButton(line: string): boolean {
  return BUTTONS.has(line.trim());
}

/** Whether a line is the first of the footer, where the page's content has ended. */
export function isFooter(line: string): boolean {
  return FOOTER.has(line.trim());
}

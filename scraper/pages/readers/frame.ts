/**
 * The words of the site's frame around a page, by language. Those of en, zh, ko, ja, pt and id were seen
 * on captures and public copies. Those of th, vi, de and fr are unverified: no page in these languages
 * was found, and they are the usual words. A date with another label is reported, not guessed.
 */
const LAST_UPDATED = {
  en: ['Last updated', 'Last Updated'],
  zh: ['最后更新时间', '最近更新时间', '最後更新時間'],
  ko: ['마지막 업데이트 시간'],
  ja: ['最終更新日'],
  pt: ['Última atualização'],
  id: ['Terakhir diperbarui'],
  th: ['อัปเดตล่าสุด'],
  vi: ['Cập nhật lần cuối'],
  de: ['Zuletzt aktualisiert'],
  fr: ['Dernière mise à jour'],
};
type Language = keyof typeof LAST_UPDATED;
type Labels = Readonly<Record<Language, readonly string[]>>;

/** Between a page's title and its date. */
const BUTTONS: Labels = {
  en: ['PDF', 'Download', 'Focus mode', 'Font size'],
  zh: ['聚焦模式', '字号', '下载', '專注模式', '字型大小', '下載'],
  ko: ['다운로드', '포커스 모드', '폰트 크기'],
  ja: ['ダウンロード', 'フォーカスモード', 'フォントサイズ'],
  pt: ['Baixar', 'Modo Foco', 'Tamanho da Fonte'],
  id: ['Unduh', 'Mode fokus', 'Ukuran font'],
  th: ['ดาวน์โหลด', 'โหมดโฟกัส', 'ขนาดตัวอักษร'],
  vi: ['Tải xuống', 'Chế độ tập trung', 'Cỡ chữ'],
  de: ['Herunterladen', 'Fokusmodus', 'Schriftgröße'],
  fr: ['Télécharger', 'Mode focus', 'Taille de police'],
};

/** Above a page's title, but not the product's name. */
const MENU: Labels = {
  en: ['Tencent Cloud', 'All product documents', 'Documentation', 'Feedback'],
  zh: ['腾讯云', '全部产品文档', '所有产品文档', '产品文档', '文档', '文档反馈', '反馈'],
  ko: ['모든 제품 문서', '문서', '피드백'],
  ja: ['すべての製品ドキュメント', 'ドキュメント', 'フィードバック'],
  pt: ['Todos os documentos de produtos', 'Documentação', 'Comentários'],
  id: ['Semua dokumen produk', 'Dokumentasi', 'Masukan', 'Umpan balik'],
  th: ['เอกสาร', 'ข้อเสนอแนะ', 'ความคิดเห็น'],
  vi: ['Tài liệu', 'Phản hồi'],
  de: ['Dokumentation'],
  fr: ['Commentaires'],
};

/** Below a page's content; the words for feedback are above some pages too. */
const FOOTER: Labels = {
  en: ['Help and Support', 'Was this page helpful?'],
  zh: ['帮助和支持', '文档反馈', '本页内容是否解决了您的问题?', '本页内容是否解决了您的问题？'],
  ko: ['도움말 및 지원', '피드백', '문제 해결에 도움이 되었나요?'],
  ja: ['ヘルプとサポート', 'フィードバック', 'この記事はお役に立ちましたか？'],
  pt: ['Ajuda e Suporte', 'Esta página foi útil?'],
  id: ['Bantuan dan Dukungan', 'Apakah halaman ini membantu?'],
  th: ['ความช่วยเหลือและการสนับสนุน', 'หน้านี้มีประโยชน์หรือไม่?'],
  vi: ['Trợ giúp và Hỗ trợ', 'Trang này có hữu ích không?'],
  de: ['Hilfe und Support', 'War diese Seite hilfreich?'],
  fr: ['Aide et support', 'Cette page a-t-elle été utile ?'],
};

const TIME = '(\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2})';
const UPDATED_LINE = new RegExp(
  `(?:${Object.values(LAST_UPDATED).flat().join('|')})\\s*[:：]\\s*${TIME}`,
);
/** The menu's word for documentation, where a capture joins it to the product's name. */
const JOINED_MENU = /^(?:문서|文档|ドキュメント)(?=\S)/;

/** Whether a line is one of the buttons between a page's title and its date. */
export const isFrameButton = memberOf(BUTTONS);

/** Whether a line is the first of the footer, where the page's content has ended. */
export const isFooter = memberOf(FOOTER);

const isMenu = memberOf(MENU);

function memberOf(labels: Labels): (line: string) => boolean {
  const known = new Set(
    Object.values(labels)
      .flat()
      .map((label) => label.toLowerCase()),
  );
  return (line) => known.has(line.trim().toLowerCase());
}

/** The time that a "last updated" line prints, in any language; `null` for any other line. */
export function updatedAtIn(line: string): string | null {
  return UPDATED_LINE.exec(line)?.[1] ?? null;
}

/**
 * The product that a page's frame names above the title: the first line below the site's name that
 * is not an entry of the menu. `null` if there is none, or the title alone, which some frames repeat.
 */
export function productAbove(title: string, lines: readonly string[]): string | null {
  const [, ...names] = lines.map((line) => line.trim()).filter((line) => line !== '');
  const product = names.find((name) => !isMenu(name))?.replace(JOINED_MENU, '');
  const isTitle = product === title && names.every((name) => isMenu(name) || name === title);
  return isTitle ? null : (product ?? null);
}

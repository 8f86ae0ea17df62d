/** A page that a guide cites. */
export interface GuideSource {
  id: string;
  title: string;
  url: string;
  /** When the page says that it was last updated: `2020-07-14`; `null` if unknown. */
  updated: string | null;
}

/** When all guides were last checked against their sources. */
export const GUIDES_CHECKED_ON = '2026-11-22';

/** Pages that several guides cite, and pages on the API as a whole. */
export const CITED = {
  signature: {
    id: 'signature',
    title: 'Signature v3',
    url: 'https://www.tencentcloud.com/document/product/267/37447',
    updated: '2020-07-14',
  },
  commonParameters: {
    id: 'common-parameters',
    title: 'Common Params',
    url: 'https://www.tencentcloud.com/document/api/1103/42454',
    updated: '2025-10-30',
  },
  errorCodes: {
    id: 'error-codes',
    title: 'Error Codes, Tencent Cloud Organization',
    url: 'https://www.tencentcloud.com/zh/document/product/1031/32858',
    updated: '2025-10-30',
  },
  frequency: {
    id: 'frequency',
    title: 'API 频率限制说明 (frequency limits of APIs; in Chinese)',
    url: 'https://cloud.tencent.com/document/product/1278/109059',
    updated: '2025-04-15',
  },
  definitions: {
    id: 'definitions',
    title: 'API definitions of the command-line tool, 3.1.160.1',
    url: 'https://github.com/TencentCloud/tencentcloud-cli-intl-en',
    updated: null,
  },
  runInstances: {
    id: 'run-instances',
    title: 'RunInstances, Cloud Virtual Machine',
    url: 'https://www.tencentcloud.com/document/product/213/33237',
    updated: '2020-10-22',
  },
} as const satisfies Record<string, GuideSource>;

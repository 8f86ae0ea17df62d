import type { Edition } from '../../../src/schema/facts/edition.ts';
import type { IssueList } from '../../pages/issue.ts';
import { type SdkClass, scanClasses, scanInterfaces } from './scan-models.ts';

/** A package that carries the provider's words in its doc comments. */
export interface NodeSdk {
  /** The site that it is for. */
  edition: Edition;
  /** Its name in the registry. */
  name: string;
  /** The id of the source that its words have in content. */
  source: string;
  /** The folder with a folder for each service, from the package's root. */
  services: string;
  /** The file with the models of a service version. */
  modelsOf: (service: string) => string;
  /** Reads the classes or interfaces of that file, by name. */
  scanModels: (text: string, issues: IssueList) => Map<string, SdkClass>;
}

/**
 * The packages by edition. The China site's has models only as types, which leave no trace in its
 * JavaScript, so its declarations are read.
 */
export const NODE_SDKS: Readonly<Record<Edition, NodeSdk>> = {
  international: {
    edition: 'international',
    name: 'tencentcloud-sdk-nodejs-intl-en',
    source: 'node',
    services: 'tencentcloud',
    modelsOf: () => 'models.js',
    scanModels: scanClasses,
  },
  china: {
    edition: 'china',
    name: 'tencentcloud-sdk-nodejs',
    source: 'china-node',
    services: 'tencentcloud/services',
    modelsOf: (service) => `${service}_models.d.ts`,
    scanModels: scanInterfaces,
  },
};

import { parentPort } from 'node:worker_threads';
import { type ProductToParse, parseProduct } from './parse-product.ts';

parentPort?.on('message', (work: ProductToParse) => {
  parentPort?.postMessage(parseProduct(work));
});

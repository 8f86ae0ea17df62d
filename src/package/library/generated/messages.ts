/** stub */
export const formRecords: string = '[[],[]]';
